/** Runs in a page: text whose contrast with what lies behind it is below WCAG's AA. */
export function poorContrast() {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  const rgb = (colour) => {
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor
    }
    return 'white'
  }
  const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
  const fault = (element) => {
    const [one, other] = [
      getComputedStyle(element)[element.tagName === 'text' ? 'fill' : 'color'],
      behind(element),
    ].map(light)
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    return ratio < 4.5 ? [`${element.tagName}.${element.getAttribute('class')} ${ratio.toFixed(2)}`] : []
  }
  return [...document.body.querySelectorAll('*')]
    .filter((each) => hasWords(each) && each.checkVisibility())
    .flatMap(fault)
}
