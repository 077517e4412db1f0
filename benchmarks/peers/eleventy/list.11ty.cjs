const { frame, table } = require("./page.cjs");

module.exports = {
  data: {
    pagination: { data: "plan.lists", size: 1, alias: "one" },
    permalink: ({ one }) => `${one.address}/index.html`,
  },
  render({ one, projects, plan }) {
    const rows = one.projects.map(({ owner, slug }) => ({ owner, slug, project: projects[owner][slug] }));
    return frame(plan, one.title, table(rows));
  },
};
