import { execFileSync } from 'node:child_process'
import t from 'tap'
import { pdfModelOf } from '../../../src/domain/export/pdf-model.js'
import { makePdfService } from '../../../src/integrations/pdf/make-pdf-service.js'
import { viewOf } from '../../domain/export/views.js'
import { golden } from '../../domain/golden.js'
import { briefCase } from '../../fixtures/brief.js'
import { validators } from '../../validators.js'

const printer = makePdfService()
t.teardown(() => printer.close())

t.test('the words of a PDF, and what they are, are as agreed', async (t) => {
  const kit = validators(t, 'golden PDF', ['pdftotext', 'pdfinfo'])
  if (!kit) return
  for (const language of ['sv', 'en']) {
    const make = async (name: string): Promise<string> => {
      const file = kit.file(name, await printer.print(pdfModelOf(viewOf(briefCase(), language))))
      const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
      const tags = execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8' })
      return `${words.replaceAll('\f', '\n== next page\n')}\n== structure\n${tags}`
    }
    golden(t, `brief.${language}.pdf.txt`, await make('one.pdf'), await make('two.pdf'))
  }
})
