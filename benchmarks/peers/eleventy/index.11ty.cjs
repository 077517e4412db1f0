const { each, frame, text } = require("./page.cjs");

module.exports = {
  data: { permalink: "index.html" },
  render: ({ municipalities, plan }) =>
    frame(
      plan,
      "Land",
      `<ul>${each(Object.entries(municipalities), ([slug, one]) => `<li><a href="/gemeenten/${slug}/">${text(one.name)}</a></li>`)}</ul>`,
    ),
};
