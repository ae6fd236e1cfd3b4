import t from 'tap'
import { disposition, fileName } from '../../../src/domain/export/file-name.js'

t.test('å, ä and ö stay in names; what no file system takes does not', (t) => {
  t.equal(
    fileName('2026-0042', 'Överenskommelsen i Östergötland', 'sv', 'docx'),
    '2026-0042 Överenskommelsen i Östergötland.sv.docx',
  )
  t.equal(fileName('2026-0042', '../a\\b: "c" <d>\u202e', 'en', 'pdf'), '2026-0042 .. a b c d.en.pdf')
  t.equal(fileName('2026-0042', '***', 'en', 'pdf'), '2026-0042.en.pdf')
  t.end()
})

t.test('old programs get a name in plain letters', (t) => {
  t.equal(
    disposition('attachment', '2026-0042 Åt "alla"; (råd).sv.docx'),
    `attachment; filename="2026-0042 At _alla_; (rad).sv.docx"; filename*=UTF-8''2026-0042%20%C3%85t%20%22alla%22%3B%20%28r%C3%A5d%29.sv.docx`,
  )
  t.end()
})
