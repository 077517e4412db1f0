const { frame, levels, text } = require("./page.cjs");

module.exports = {
  data: {
    pagination: { data: "plan.years", size: 1, alias: "one" },
    permalink: ({ one }) => `cijfers/${one.owner}/${one.year}/index.html`,
  },
  render({ one, municipalities, plan }) {
    const owner = municipalities[one.owner];
    const link = `<p><a href="/gemeenten/${one.owner}/">${text(owner.name)}</a></p>`;
    return frame(plan, one.year, link + levels(owner.assessments));
  },
};
