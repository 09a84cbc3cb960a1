/**
 * Builds the add-in into `dist/`:
 * `npm run build -- --env address=https://host/path [--env officejs=https://mirror/office.js]`. Without an address
 * it is the development server's. The page, the metadata and the icons keep their names; the rest is hashed.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { FunctionMetadataPlugin } from "./functions/metadata.js";
import { HANDBOOK_PAGES, handbookPage, PICTURES, picturesIn, SCHEMA } from "./taskpane/build/handbook.js";
import { addressed, addressOf, DEVELOPMENT_ADDRESS, manifestProblems } from "./taskpane/build/manifest.js";

const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Where the development server serves the genuine office.js from node_modules. */
const LOCAL = "/office-js/office.js";
/** What every Excel with this add-in's requirement sets understands, Safari 14 on an older Mac included. */
const TARGET = "es2020";

/**
 * The add-in's build.
 * @param {{ address?: string, officejs?: string }} env
 * @param {{ mode?: "production" | "development" | "none" }} argv
 * @returns {import("webpack").Configuration}
 */
export default function configuration(env = {}, { mode = "production" } = {}) {
  const production = mode === "production";
  const address = addressOf(env.address ?? DEVELOPMENT_ADDRESS);
  const officejs = env.officejs ?? (production ? MICROSOFT : LOCAL);
  if (production && !/^https:\/\/.+\/office\.js$/.test(officejs)) {
    throw new Error(`office.js must be loaded over https from a file of that name. Got: ${officejs}`);
  }
  return {
    mode: production ? "production" : "development",
    context: here("."),
    target: ["web", TARGET],
    devtool: production ? false : "cheap-module-source-map",
    entry: { functions: "./functions/functions.ts", taskpane: "./taskpane/index.tsx" },
    output: {
      path: here("dist"),
      filename: production ? "[name].[contenthash].js" : "[name].js",
      assetModuleFilename: production ? "[name].[contenthash][ext]" : "[name][ext]",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"], extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
    module: { rules: rules() },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: TARGET, css: true })],
      // One instance of every module on the page; the functions load
      // `engine`, and `settlement` for SETTLE, never the pane's libraries.
      runtimeChunk: "single",
      splitChunks: { chunks: "all", cacheGroups: cacheGroups() },
    },
    performance: { hints: false },
    plugins: [page(officejs), new FunctionMetadataPlugin({ address }), copies(address)],
    stats: "errors-warnings",
  };
}

/**
 * How each kind of file is read.
 * @returns {import("webpack").RuleSetRule[]}
 */
function rules() {
  return [
    {
      test: /\.[jt]sx?$/,
      include: sourceFolders(),
      loader: "esbuild-loader",
      options: { target: TARGET, jsx: "automatic" },
    },
    { test: /\.ts$/, include: here("functions"), enforce: "pre", loader: here("functions/metadata.js") },
    { test: /\.css$/, use: ["style-loader", "css-loader"] },
  ];
}

/** What is loaded together. */
function cacheGroups() {
  return {
    default: /** @type {const} */ (false),
    defaultVendors: /** @type {const} */ (false),
    engine: {
      name: "engine",
      test: engine,
      chunks: isOneOf("taskpane", "functions-when-called"),
      minChunks: 2,
      enforce: true,
      priority: 2,
    },
    settlement: {
      name: "settlement",
      test: engine,
      chunks: isOneOf("taskpane", "functions-settlement"),
      minChunks: 2,
      enforce: true,
      priority: 1,
    },
    libraries: {
      name: "libraries",
      test: /[\\/]node_modules[\\/]/,
      chunks: isOneOf("taskpane"),
      enforce: true,
    },
  };
}

/**
 * The page, which loads the functions before the pane.
 * @param {string} officejs
 */
function page(officejs) {
  return new HtmlPlugin({
    template: "./taskpane/taskpane.html",
    filename: "taskpane.html",
    templateParameters: { officejs, version: packageVersion() },
    chunks: ["functions", "taskpane"],
    chunksSortMode: "manual",
    scriptLoading: "defer",
  });
}

/**
 * What is served as it is, but for the addresses in the manifest.
 * @param {string} address
 */
function copies(address) {
  return new CopyPlugin({
    patterns: [
      { from: "taskpane/assets/*.png", to: "assets/[name][ext]" },
      {
        from: "taskpane/help.html",
        to: "help.html",
        transform: (content) => content.toString("utf8").replaceAll("%VERSION%", packageVersion()),
      },
      ...handbook(),
      {
        from: "manifest.xml",
        to: "manifest.xml",
        transform: (content) => manifestFor(address, content.toString("utf8")),
      },
    ],
  });
}

/** The handbook's pages, and the pictures in them. */
function handbook() {
  const pages = Object.entries(HANDBOOK_PAGES).flatMap(([file, to]) => {
    const pictures = picturesIn(readFileSync(here(`docs/${file}`), "utf8"));
    return [
      {
        from: `docs/${file}`,
        to,
        transform: (/** @type {Buffer} */ content) => handbookPage(content.toString("utf8")),
      },
      ...pictures.map((path) => ({ from: `docs/${path}`, to: `${PICTURES}/[name][ext]` })),
    ];
  });
  return [...pages, { from: `docs/${SCHEMA}`, to: SCHEMA }];
}

/** @type {(address: string, xml: string) => string} */
function manifestFor(address, xml) {
  const manifest = addressed(xml, address);
  const version = packageVersion();
  const problems = [
    ...manifestProblems(manifest),
    ...(manifest.includes(`<Version>${version}.0</Version>`)
      ? []
      : [`the version is not that of package.json, ${version}.0`]),
  ];
  if (problems.length > 0) throw new Error(`manifest.xml: ${problems.join("; ")}`);
  return manifest;
}

/** @type {() => string} */
function packageVersion() {
  return JSON.parse(readFileSync(here("package.json"), "utf8")).version;
}

/** @type {(...names: string[]) => (chunk: import("webpack").Chunk) => boolean} */
function isOneOf(...names) {
  return (chunk) => names.includes(chunk.name ?? "");
}

/** @type {(module: import("webpack").Module) => boolean} */
function engine(module) {
  return /[\\/](src|node_modules[\\/]decimal\.js)[\\/]/.test(module.nameForCondition() ?? "");
}

function sourceFolders() {
  return ["src", "functions", "taskpane"].map(here);
}

/** @type {(path: string) => string} */
function here(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
