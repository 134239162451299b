/** Customary forms that no scheme gives, by where they come from. */
export const ownForms: Readonly<
  Record<'by the bearer' | 'by way of German or French' | 'English place', readonly string[]>
> = {
  'by the bearer': ['Рахманинов', 'Шагал', 'Мейерхольд', 'Эйзенштейн', 'Шнитке'],
  'by way of German or French': [
    'Герцен',
    'Плеве',
    'Мусоргский',
    'Чайковский',
    'Скрябин',
    'Шаляпин',
    'Дягилев',
    'Нижинский',
  ],
  'English place': ['Москва', 'Санкт-Петербург', 'Сибирь', 'Урал', 'Крым'],
}
