/** Science, scholarship, and the historians of the Revolution. */
import type { NameGroup } from './name-group.js'

export const scholars: readonly NameGroup[] = [
  {
    kind: 'surname',
    names: [
      ['Ломоносов', 'Lomonosov'],
      ['Лобачевский', 'Lobachevsky'],
      ['Менделеев', 'Mendeleev', 'Mendeleyev'],
      ['Павлов', 'Pavlov'],
      ['Циолковский', 'Tsiolkovsky'],
      ['Вавилов', 'Vavilov'],
      ['Лысенко', 'Lysenko'],
      ['Вернадский', 'Vernadsky'],
      ['Капица', 'Kapitsa', 'Kapitza'],
      ['Курчатов', 'Kurchatov'],
      ['Королёв', 'Korolev', 'Korolyov'],
      ['Сахаров', 'Sakharov'],
      ['Колмогоров', 'Kolmogorov'],
      ['Соловьёв', 'Solovyov', 'Soloviev', 'Solovyev'],
      ['Ключевский', 'Klyuchevsky', 'Kliuchevsky'],
      ['Покровский', 'Pokrovsky'],
      ['Тарле', 'Tarle'],
      ['Бердяев', 'Berdyaev', 'Berdiaev'],
      ['Бахтин', 'Bakhtin'],
      ['Шкловский', 'Shklovsky'],
      ['Эйхенбаум', 'Eikhenbaum', 'Eichenbaum'],
      ['Тынянов', 'Tynyanov', 'Tynianov'],
      ['Якобсон', 'Jakobson'],
      ['Выготский', 'Vygotsky'],
      ['Кондратьев', 'Kondratiev', 'Kondratieff'],
      ['Чаянов', 'Chayanov'],
      ['Волкогонов', 'Volkogonov'],
      ['Гагарин', 'Gagarin'],
    ],
  },
]
