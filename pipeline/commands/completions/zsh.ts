import type { Option } from '../table/command.js'
import { isPath, namedWords, quoted, type Script } from './script.js'

/** For zsh: a file _ibidem in a folder of \`fpath\`. */
export const zsh: Script = (commands, known) => {
  const names = Object.entries(commands).map(([name, { summary }]) => `    ${quoted(`${name}:${summary}`)}`)
  const cases = Object.entries(commands).map(([name, command]) => {
    const words = namedWords(command, known)
    const named =
      words !== undefined
        ? [quoted(`*: :(${words.join(' ')})`)]
        : command.names === 'nothing'
          ? []
          : [quoted(command.names === 'folders' ? '*: :_files -/' : '*: :_files')]
    const specs = [...Object.entries(command.options).flatMap(([option, of]) => specsOf(option, of)), ...named]
    return `    ${name}) _arguments ${specs.join(' ')} ;;`
  })
  return `#compdef ibidem
# Completion of ibidem for zsh.
_ibidem() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
# As a file of fpath it is called; sourced, it is made known.
if [ "$funcstack[1]" = _ibidem ]; then _ibidem "$@"; else compdef _ibidem ibidem; fi
`
}

function specsOf(name: string, { says, value, short, choices, multiple }: Option): string[] {
  const escaped = says.replaceAll(/[[\]:]/g, '\\$&')
  const action =
    value === undefined
      ? ''
      : choices
        ? value.endsWith(',…')
          ? `:${value}:_sequence compadd - ${choices.join(' ')}`
          : `:${value}:(${choices.join(' ')})`
        : `:${value}:${isPath(value) ? '_files' : ' '}`
  const written = [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]
  return written.map((each) => quoted(`${multiple ? '*' : ''}${each}[${escaped}]${action}`))
}
