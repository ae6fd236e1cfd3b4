import t from 'tap'
import { mailAddress } from '../../../src/domain/people/mail-address.js'

t.test('one address is one, however it is written', async (t) => {
  const same = [
    'åsa@örebro.example',
    'a\u030asa@o\u0308rebro.example',
    ' Åsa@ÖREBRO.example',
    'åsa@xn--rebro-iua.example',
  ]
  for (const typed of same) t.equal(mailAddress(typed), 'åsa@örebro.example', typed)
  t.equal(mailAddress('nobody'), 'nobody')
})
