// The frame of a page, and the table of projects that most pages have.
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const text = (value) => String(value ?? "").replace(/[&<>"]/g, (one) => escapes[one]);
const each = (items, write) => (items ?? []).map(write).join("\n");
const fields = (record, write) => Object.entries(record ?? {}).map(([name, value]) => write(name, value)).join("");

const frame = (plan, title, main) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/">Land</a><nav><ul>${each(plan.menu, (one) => `<li><a href="/${one}/">${one}</a></li>`)}</ul></nav></header>
<main>
<h1>${text(title)}</h1>
${main}
</main>
<footer><ul>${each(plan.menu, (one) => `<li><a href="/over/${one}/">${one}</a></li>`)}</ul></footer>
</body>
</html>
`;

const table = (rows) => `<table><thead><tr><th>Project</th><th>Soort</th><th>Fase</th><th>Opgeleverd</th><th>Samenvatting</th></tr></thead><tbody>
${each(rows, ({ owner, slug, project }) => `<tr><td><a href="/projecten/${owner}/${slug}/">${text(project.name)}</a></td><td>${text(project.type)}</td><td>${text(project.phase)}</td><td>${text(project.delivered)}</td><td>${text(project.summary)}</td></tr>`)}
</tbody></table>`;

const levels = (assessments) =>
  each(
    assessments,
    (one) =>
      `<h2>${one.year}</h2><table><tbody>${fields(one.levels, (axis, step) => `<tr><th>${text(axis)}</th><td>${text(step.level)}</td><td>${text(step.evidence)}</td></tr>`)}</tbody></table>`,
  );

const owned = (projects, owner) =>
  Object.entries(projects[owner] ?? {}).map(([slug, project]) => ({ owner, slug, project }));

module.exports = { each, fields, frame, levels, owned, table, text };
