import { block, type Child, type Html, tag } from '../../html.js'
import type { Survey, SurveyedName } from '../data.js'
import { heatMap } from './heat-map.js'
import type { Manner } from './links.js'

/** Names over the chapters, with every spelling; then what the build respells, place by place. */
export function namesSection({ names, chapters, changes }: Survey, { language, showPlace }: Manner): Html {
  return block('section', { id: 'names', 'aria-labelledby': 'names-title' }, [
    tag('h2', { id: 'names-title' }, ['Names']),
    names.length === 0
      ? tag('p', {}, ['No name of bibliography/names.yaml occurs.'])
      : heatMap({
          caption: 'Names by chapter',
          rowHead: 'Name, as written → as printed',
          chapters,
          rows: names.map((name) => ({ head: headOf(name, language), counts: name.mentions, total: name.total })),
        }),
    changes.length === 0
      ? tag('p', {}, ['Every name is printed as it was written.'])
      : block('details', { id: 'changes' }, [
          tag('summary', {}, [`Changes made: ${changes.length} names are printed otherwise than written`]),
          block(
            'ol',
            { class: 'changes' },
            changes.map(({ written, printed, scheme, at }) =>
              tag('li', {}, [
                tag('del', {}, [written]),
                ' → ',
                tag('ins', {}, [printed]),
                scheme === undefined ? ', by custom ' : ` by ${scheme} `,
                showPlace(at),
              ]),
            ),
          ),
        ]),
  ])
}

function headOf({ cyrillic, personId, spellings }: SurveyedName, language: string): Child[] {
  return [
    tag('span', { lang: 'ru' }, [cyrillic]),
    personId === undefined ? '' : ` (${personId})`,
    ...spellings.flatMap(({ written, printed, count }): Child[] => [
      ' ',
      tag('span', { class: 'spelling', lang: language }, [
        written === printed ? written : `${written} → ${printed}`,
        ` ×${count}`,
      ]),
    ]),
  ]
}
