/** The packed package in two bundlers: which of its modules a project's build holds, and which of them come only when asked for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build } from 'vite';
import webpack from 'webpack';
import { project, readPacked } from '../package/packed.mjs';
import { manifest } from '../package/published.mjs';

// As in a build that is published: `node --test` has set it to something else.
process.env.NODE_ENV = 'production';

/** The path in the package, where a module is one of ours. */
const own = (path) => path.replaceAll('\\', '/').split(`/node_modules/${manifest.name}/`)[1] ?? [];

const folder = project({}, ['react']);
const main = join(folder, 'main.js');

/** `{first, later, files, warnings}`: what the page loads at once, what it may ask for, and how many files that makes. */
async function inVite(code) {
  writeFileSync(main, code);
  const warnings = [];
  const { output } = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: main, // Its plugin for React says nothing of "use client" either: only servers read it.
        onLog: (_level, { code, message }) => code !== 'MODULE_LEVEL_DIRECTIVE' && warnings.push(message),
      },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set();
  const follow = (file) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    chunks.get(file).imports.forEach(follow);
  };
  for (const [file, { isEntry }] of chunks) if (isEntry) follow(file);
  const modulesOf = (isFirst) =>
    [...chunks].filter(([file]) => atOnce.has(file) === isFirst).flatMap(([, { moduleIds }]) => moduleIds.flatMap(own));
  return { first: modulesOf(true), later: modulesOf(false), files: output.length, warnings };
}

async function inWebpack(code) {
  writeFileSync(main, code);
  const compiler = webpack({
    context: folder,
    entry: main,
    mode: 'production',
    output: { path: join(folder, 'built') },
    // So that every module is listed by itself.
    optimization: { concatenateModules: false, minimize: false },
  });
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve) => compiler.close(resolve));
  const { compilation } = stats;
  const chunksOf = (module) => [...compilation.chunkGraph.getModuleChunksIterable(module)];
  const modules = [...compilation.modules].filter((module) => module.resource && chunksOf(module).length);
  const modulesOf = (isFirst) =>
    modules.filter((module) => chunksOf(module).some((chunk) => chunk.canBeInitial()) === isFirst).flatMap(({ resource }) => own(resource));
  const { errors, warnings, assets } = stats.toJson({ all: false, errors: true, warnings: true, assets: true });
  return {
    first: modulesOf(true),
    later: modulesOf(false),
    files: assets.filter(({ name }) => name.endsWith('.js')).length,
    warnings: [...errors, ...warnings].map(({ message }) => message),
  };
}

export const BUNDLERS = { vite: inVite, webpack: inWebpack };

/** A text, and the text that it brings along: content has the messages of the element that it was made for. */
const withImported = (file) => {
  const [, imported] = /from "\.\.\/([\w-]+\.js)"/.exec(readPacked(file)) ?? [];
  return imported ? [file, `${file.split('/').slice(0, 3).join('/')}/${imported}`] : [file];
};

/** The words and drawings that an element may ask for in some languages, as its own lists say. */
export function textsOf(element, languages) {
  const lists = languages.map((language) => readPacked(`dist/generated/languages/${language}/${element}.js`));
  const named = lists.flatMap((list) => [...list.matchAll(/import\("\.\.\/\.\.\/([^"]+)"\)/g)]);
  return [...new Set(named.flatMap(([, file]) => withImported(`dist/generated/${file}`)))];
}

/** An app in one file, for places where nothing can be loaded later: which of the package's modules are in it. */
export async function inOneFile(code) {
  writeFileSync(main, code);
  const { metafile, outputFiles } = await esbuild({
    entryPoints: [main],
    bundle: true,
    format: 'iife',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return { files: outputFiles.length, modules: Object.keys(metafile.inputs).flatMap(own) };
}
