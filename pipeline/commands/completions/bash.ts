import { isPath, namedWords, quoted, type Script } from './script.js'

/** For bash: `source <(ibidem completions bash)`. */
export const bash: Script = (commands, known) => {
  const cases = Object.entries(commands).map(([name, command]) => {
    const options = Object.entries(command.options)
    const values = options.flatMap(([option, { choices, value }]) => {
      if (choices) return [`      --${option}) _ibidem_words ${quoted(choices.join(' '))}; return ;;`]
      if (value === undefined) return []
      return [
        `      --${option}) ${isPath(value) ? 'COMPREPLY=($(compgen -f -- "$current"))' : 'COMPREPLY=()'}; return ;;`,
      ]
    })
    const words = [...options.map(([option]) => `--${option}`), ...(namedWords(command, known) ?? [])]
    return [
      `    ${name})`,
      ...(values.length > 0 ? ['      case $before in', ...values, '      esac'] : []),
      `      _ibidem_words ${quoted(words.join(' '))}`,
      ...(command.names === 'folders' ? ['      COMPREPLY+=($(compgen -d -- "$current"))'] : []),
      ...(command.names === 'files' ? ['      COMPREPLY+=($(compgen -f -- "$current"))'] : []),
      '      ;;',
    ].join('\n')
  })
  return `# Completion of ibidem for bash.
_ibidem_words() {
  # Of a list with commas the last word is completed.
  local typed=\${current##*,} before_it=
  [[ $current == *,* ]] && before_it=\${current%,*},
  COMPREPLY=($(compgen -P "$before_it" -W "$1" -- "$typed"))
}
_ibidem() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  if [ "$COMP_CWORD" = 1 ]; then
    _ibidem_words ${quoted([...Object.keys(commands), '--help', '--version'].join(' '))}
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
}
complete -o filenames -F _ibidem ibidem
`
}
