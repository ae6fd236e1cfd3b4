import t from 'tap'
import { DuplicateError } from '../src/storage/port.js'

t.equal(new DuplicateError('ideas', 'id').message, 'ideas: id is taken')
