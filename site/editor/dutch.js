// Dutch unless a person chose otherwise. The editor reads this as it starts, so it has to be there before it.
const KEY = "sveltia-cms.prefs";

try {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  if (!kept.locale || kept.locale === "auto")
    localStorage.setItem(KEY, JSON.stringify({ ...kept, locale: "nl" }));
} catch {
  // A browser that keeps nothing: the editor then follows the language of the browser.
}
