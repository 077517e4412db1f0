const { each, fields, frame, owned, table, text } = require("./page.cjs");

module.exports = {
  data: {
    pagination: { data: "every.projects", size: 1, alias: "one" },
    permalink: ({ one }) => `projecten/${one.owner}/${one.slug}/index.html`,
  },
  render({ one, projects, municipalities, plan }) {
    const project = projects[one.owner][one.slug];
    const facts = ["type", "phase", "status", "location", "tendered", "started", "delivered"];
    return frame(
      plan,
      project.name,
      `<p>${text(project.summary)}</p>
<dl>${each(facts, (name) => (project[name] ? `<dt>${name}</dt><dd>${text(project[name])}</dd>` : ""))}
<dt>Gemeente</dt><dd><a href="/gemeenten/${one.owner}/">${text(municipalities[one.owner].name)}</a></dd></dl>
${each(
  project.measurements,
  (measured) =>
    `<h2>${text(measured.phase)} ${text(measured.date)}</h2>${each(["materials", "demolition", "mki", "co2", "seb"], (kind) => (measured[kind] ? `<table><caption>${kind}</caption><tbody>${fields(measured[kind], (name, value) => `<tr><th>${text(name)}</th><td>${text(value)}</td></tr>`)}</tbody></table>` : ""))}`,
)}
<h2>Lessen</h2><ul>${each(project.lessons, (lesson) => `<li>${text(lesson)}</li>`)}</ul>
<h2>Bronnen</h2><ul>${each(project.sources, (source) => `<li>${text(source.title)} ${text(source.date)}</li>`)}</ul>
<h2>Ook van deze gemeente</h2>
${table(owned(projects, one.owner))}`,
    );
  },
};
