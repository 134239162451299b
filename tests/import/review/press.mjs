/** Keys one after the other: 'j a Escape'. */
export async function press(page, keys) {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}
