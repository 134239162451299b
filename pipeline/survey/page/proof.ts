import { block, type Html, tag } from '../../html.js'
import { COUNTED, type Proof } from '../../prove/proof.js'

/** What the edition has, and that each file was found to say the same. */
export function proofSection(proof: Proof): Html {
  const counts = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).filter((counted) => proof.counts[counted] > 0)
  return block('section', { id: 'proof', 'aria-labelledby': 'proof-title' }, [
    tag('h2', { id: 'proof-title' }, ['Proof']),
    tag('p', { class: proof.differences.length === 0 ? 'good' : 'bad' }, [
      proof.differences.length === 0
        ? 'Each file was built in memory and read back: all say just what the edition says.'
        : `The files say otherwise than the edition in ${proof.differences.length} places.`,
    ]),
    block('dl', { class: 'counts' }, [
      ...counts.map((counted) =>
        tag('div', {}, [
          tag('dt', {}, [COUNTED[counted]]),
          tag('dd', {}, [proof.counts[counted].toLocaleString('en')]),
        ]),
      ),
    ]),
    block('div', { class: 'wide', role: 'region', 'aria-label': 'Files', tabindex: 0 }, [
      block('table', { class: 'files' }, [
        block('thead', {}, [
          tag(
            'tr',
            {},
            ['File', 'Bytes', 'SHA-256'].map((says) => tag('th', { scope: 'col' }, [says])),
          ),
        ]),
        block(
          'tbody',
          {},
          proof.files.map(({ path, bytes, sha256 }) =>
            tag('tr', {}, [
              tag('th', { scope: 'row' }, [path]),
              tag('td', {}, [bytes.toLocaleString('en')]),
              tag('td', {}, [tag('code', {}, [sha256])]),
            ]),
          ),
        ),
      ]),
    ]),
    ...proof.differences.map(({ format, place, edition, artefact }) =>
      tag('p', { class: 'bad' }, [`${format}, ${place}: the edition says “${edition}”, the file “${artefact}”.`]),
    ),
  ])
}
