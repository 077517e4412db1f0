// Pages of the same records as the builder makes, as simple as a person would write them.
const yaml = require("js-yaml");

module.exports = (config) => {
  config.addDataExtension("yaml", (text) => yaml.load(text));
  config.setQuietMode(true);
  return { dir: { input: ".", output: "_site", data: "_data" }, templateFormats: ["11ty.cjs", "11ty.js"] };
};
