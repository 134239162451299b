/**
 * The compiled program is bundled, so that a check starts in a third of a second: what loads slowly is not the code but
 * its four hundred files. What brings data or patches itself at run time stays a dependency: pdfmake, fonts, citeproc.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'rolldown'

export default defineConfig({
  input: {
    cli: 'pipeline/cli.ts',
    'road/build-worker': 'pipeline/commands/building/worker.ts',
    // For the project's own generators and measures.
    'road/build': 'pipeline/build.ts',
    'road/sources': 'pipeline/read/sources.ts',
    'road/rules': 'pipeline/check/rules.ts',
    'road/document-rule': 'pipeline/check/document-rule.ts',
    'road/schema': 'pipeline/parse/metadata/schema.ts',
    'road/review': 'pipeline/import/review/index.ts',
    'road/assets': 'pipeline/read/assets.ts',
    'road/settings': 'pipeline/check/settings.ts',
    'road/tei-schema': 'pipeline/render/tei/schema/index.ts',
  },
  external: [/^(pdfmake|citeproc|tinypool|@citation-js\/.*|@expo-google-fonts\/.*)/],
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  plugins: [notices()],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'road/[name].js', minify: { compress: true, mangle: false, codegen: true } },
})

/** The licences of what was bundled, as they ask to be kept with copies. */
function notices() {
  return {
    name: 'notices',
    generateBundle(_, bundle) {
      const folders = new Set(
        Object.values(bundle).flatMap((chunk) =>
          (chunk.moduleIds ?? []).flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
        ),
      )
      const source = [...folders].sort().map(notice).join('\n')
      this.emitFile({ type: 'asset', fileName: 'NOTICES.txt', source })
    },
  }
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'license.md']
    .map((candidate) => join(folder, candidate))
    .find(existsSync)
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8') : ''}\n`
}
