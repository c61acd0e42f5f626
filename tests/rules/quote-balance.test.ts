import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'

const check = (release: string, settings = {}) => messagesOf('quote-balance', release, settings)

test('straight and curly quotations that end', () => {
  expect(check(`"We are ready," she said. “And so are they,” said he, “today.”`)).toEqual([])
})

test('a quotation in a quotation', () => {
  expect(check(`“He called it ‘the site’ and “the house” in one word,” she said.`)).toEqual([])
})

test('a quotation over several paragraphs', () => {
  expect(
    check(`“We are ready to open two more sites next year.

“They will be in Visalia and in Merced, in the valley.

“And there will be more,” said Lena Ortiz.`),
  ).toEqual([])
})

test('a quotation that runs on over a list', () => {
  expect(
    check(`“We have a plan of two parts, and here they are:

1. We open a site in Visalia, with forty beds.

2. We open a site in Merced, with forty beds.

“They open next year,” said Lena Ortiz.`),
  ).toEqual([])
})

test('inches alone and in a quotation', () => {
  expect(check(`A 5.5" pipe. "The 5.5" screen and the 7" one are new," she said. It is 11” wide.`)).toEqual([])
})

test('a quotation that ends in a year', () => {
  expect(check(`"It was founded in 1981" and "moved in 2003", said the report.`)).toEqual([])
})

test('German quotation marks', () => {
  expect(check(`He called it „das Haus“ and went on to the next point of the day.`)).toEqual([])
})

test('quotation marks that were mixed', () => {
  expect(check(`“We are ready," she said.`)).toEqual([])
})

test('one that is not closed at the end', () => {
  expect(
    check(`"We are ready, she said. The site opens on Monday at noon.

It has forty beds, and "room" for more.`),
  ).toEqual(['": Quotation is opened and not closed, expected "'])
})

test('one that is closed and was not opened', () => {
  expect(check(`We are ready,” she said.`)).toEqual(['”: Quotation is closed and was not opened, expected “ before it'])
})

test('a straight one that was not opened', () => {
  expect(check(`We are ready," she said. The site opens today.`)).toEqual([
    '": Quotation is closed and was not opened, expected " before it',
  ])
})

test('one that goes on in a paragraph without a mark is closed there', () => {
  expect(
    check(`“We are ready to open two more sites next year.

They will be in Visalia and in Merced, in the valley,” said Lena Ortiz.`),
  ).toEqual([])
})

test('a list of words with one mark missing', () => {
  expect(check(`Words such as “may”, “will”, plans” and “expects” look ahead.`)).toEqual([
    '”: Quotation is closed and was not opened, expected “ before it',
  ])
})

test('one that goes on below a page break, or in a list, is closed there', () => {
  expect(
    check(`He said, “Two sites are open, and we are well

<PAGE> 2

positioned to open more in the valley.” They are in Fresno.`),
  ).toEqual([])
  expect(
    check(`He said, “We will open two sites:

1. one in Fresno, on Shaw Avenue;

2. another one in Merced, in the valley.”`),
  ).toEqual([])
})
