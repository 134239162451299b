/**
 * HarfBuzz, called without a step between: its own module loads asynchronously and makes an object of every glyph, which
 * costs more than the shaping.
 */
interface Exports {
  readonly memory: WebAssembly.Memory
  __wasm_call_ctors(): void
  malloc(size: number): number
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_get_upem(face: number): number
  hb_font_create(face: number): number
  hb_buffer_create(): number
  hb_buffer_clear_contents(buffer: number): void
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, count: number): void
  hb_buffer_guess_segment_properties(buffer: number): void
  hb_buffer_get_length(buffer: number): number
  hb_buffer_get_glyph_infos(buffer: number, length: number): number
  hb_buffer_get_glyph_positions(buffer: number, length: number): number
  hb_shape(font: number, buffer: number, features: number, count: number): void
}

const EXPORTED: readonly (keyof Exports)[] = [
  '__wasm_call_ctors',
  'malloc',
  'hb_blob_create',
  'hb_face_create',
  'hb_face_get_upem',
  'hb_font_create',
  'hb_buffer_create',
  'hb_buffer_clear_contents',
  'hb_buffer_add_utf16',
  'hb_buffer_guess_segment_properties',
  'hb_buffer_get_length',
  'hb_buffer_get_glyph_infos',
  'hb_buffer_get_glyph_positions',
  'hb_shape',
]

/** Another release of harfbuzzjs may have other functions. */
const isHarfBuzz = (
  exports: Readonly<Record<string, unknown>>,
): exports is Readonly<Record<string, unknown>> & Exports =>
  typeof exports['memory'] === 'object' && EXPORTED.every((name) => typeof exports[name] === 'function')

/** A font file as HarfBuzz holds it; `unitsPerEm` is that of its measures. */
export interface OpenedFont {
  readonly font: number
  readonly unitsPerEm: number
}

/** Features to be switched on, as HarfBuzz reads them. */
export interface FeatureList {
  readonly at: number
  readonly count: number
}

/** A glyph: `cluster` is the place in the text of the first character that it draws; measures in units of the font. */
export interface Glyph {
  readonly id: number
  readonly cluster: number
  readonly advance: number
  readonly offsetX: number
  readonly offsetY: number
}

const WRITABLE = 2
const PAGE_OF_MEMORY = 65536
/** Characters of which any font of text has some: bytes that are no font have none. */
const COMMON = 'n1.а'
/** UTF-16 units shaped at once; a longer word is cut by the caller. */
export const LONGEST_TEXT = 4096

export class HarfBuzz {
  readonly #exports: Exports
  #bytes = new Uint8Array()
  #units = new Uint16Array()
  #words = new Uint32Array()
  #signed = new Int32Array()
  readonly #buffer: number
  readonly #text: number

  /** @param wasm harfbuzzjs's dist/harfbuzz.wasm */
  constructor(wasm: Uint8Array) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
      wasi_snapshot_preview1: { proc_exit: stop },
      env: {
        _abort_js: stop,
        _emscripten_runtime_keepalive_clear: () => undefined,
        _setitimer_js: () => 0,
        emscripten_resize_heap: (size: number) => this.#grow(size),
      },
    })
    if (!isHarfBuzz(instance.exports)) throw new Error('harfbuzz.wasm has not the functions that are called')
    this.#exports = instance.exports
    this.#exports.__wasm_call_ctors()
    this.#buffer = this.#exports.hb_buffer_create()
    this.#text = this.#exports.malloc(LONGEST_TEXT * 2)
    this.#look()
  }

  /** undefined for bytes that are no font. */
  open(bytes: Uint8Array): OpenedFont | undefined {
    const at = this.#exports.malloc(bytes.length)
    this.#look()
    this.#bytes.set(bytes, at)
    const face = this.#exports.hb_face_create(this.#exports.hb_blob_create(at, bytes.length, WRITABLE, 0, 0), 0)
    const unitsPerEm = this.#exports.hb_face_get_upem(face)
    const font = this.#exports.hb_font_create(face)
    const drawn = this.shape({ font, unitsPerEm }, this.features([]), COMMON)
    return drawn.some(({ id }) => id !== 0) ? { font, unitsPerEm } : undefined
  }

  /** @param tags OpenType's feature tags, such as `onum` */
  features(tags: readonly string[]): FeatureList {
    const at = this.#exports.malloc(16 * Math.max(1, tags.length))
    this.#look()
    for (const [nth, tag] of tags.entries()) {
      const code = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)
      this.#words.set([code, 1, 0, 0xffffffff], at / 4 + nth * 4)
    }
    return { at, count: tags.length }
  }

  /** @param text at most LONGEST_TEXT units */
  shape({ font }: OpenedFont, features: FeatureList, text: string): Glyph[] {
    for (let place = 0; place < text.length; place++) this.#units[(this.#text >> 1) + place] = text.charCodeAt(place)
    const { hb_buffer_get_glyph_infos: infosOf, hb_buffer_get_glyph_positions: positionsOf } = this.#exports
    this.#exports.hb_buffer_clear_contents(this.#buffer)
    this.#exports.hb_buffer_add_utf16(this.#buffer, this.#text, text.length, 0, text.length)
    this.#exports.hb_buffer_guess_segment_properties(this.#buffer)
    this.#exports.hb_shape(font, this.#buffer, features.at, features.count)
    this.#look()
    const count = this.#exports.hb_buffer_get_length(this.#buffer)
    const info = infosOf(this.#buffer, 0) >> 2
    const position = positionsOf(this.#buffer, 0) >> 2
    return Array.from({ length: count }, (_, nth) => this.#glyph(info + nth * 5, position + nth * 5))
  }

  /** Both structures of HarfBuzz have five words of 32 bits (hb-buffer.h). */
  #glyph(info: number, position: number): Glyph {
    return {
      id: this.#words[info] ?? 0,
      cluster: this.#words[info + 2] ?? 0,
      advance: this.#signed[position] ?? 0,
      offsetX: this.#signed[position + 2] ?? 0,
      offsetY: this.#signed[position + 3] ?? 0,
    }
  }

  #grow(size: number): number {
    this.#exports.memory.grow(Math.ceil((size - this.#exports.memory.buffer.byteLength) / PAGE_OF_MEMORY))
    return 1
  }

  /** Views of a memory that has grown are empty. */
  #look(): void {
    const { buffer } = this.#exports.memory
    if (this.#bytes.buffer === buffer) return
    this.#bytes = new Uint8Array(buffer)
    this.#units = new Uint16Array(buffer)
    this.#words = new Uint32Array(buffer)
    this.#signed = new Int32Array(buffer)
  }
}

function stop(): never {
  throw new Error('HarfBuzz stopped')
}
