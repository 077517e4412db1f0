const { each, frame, levels, owned, table, text } = require("./page.cjs");

module.exports = {
  data: {
    pagination: { data: "every.municipalities", size: 1, alias: "slug" },
    permalink: ({ slug }) => `gemeenten/${slug}/index.html`,
  },
  render({ slug, projects, municipalities, plan }) {
    const one = municipalities[slug];
    return frame(
      plan,
      one.name,
      `<dl><dt>Inwoners</dt><dd>${text(one.population?.count)}</dd><dt>Code</dt><dd>${text(one.code)}</dd></dl>
${levels(one.assessments)}
<h2>Bijeenkomsten</h2><table><tbody>${each(one.attendance, (was) => `<tr><th>${text(was.session)}</th><td>${was.policy}</td><td>${was.executive}</td></tr>`)}</tbody></table>
<h2>Projecten</h2>
${table(owned(projects, slug))}`,
    );
  },
};
