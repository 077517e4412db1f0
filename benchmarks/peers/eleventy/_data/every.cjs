// Every page that a record or the plan asks for, as lists to page through.
const { readdirSync } = require("node:fs");

const names = (folder) => readdirSync(`${__dirname}/${folder}`).map((file) => file.replace(/\.yaml$/, ""));

module.exports = () => ({
  projects: names("projects").flatMap((owner) => names(`projects/${owner}`).map((slug) => ({ owner, slug }))),
  municipalities: names("municipalities"),
});
