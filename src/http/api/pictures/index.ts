import type { Register } from '../operation.js'
import addPicture from './add-picture.js'
import changePicture from './change-picture.js'
import listPictures from './list-pictures.js'
import readPicture from './read-picture.js'
import removePicture from './remove-picture.js'

export const picturesOperations: readonly Register[] = [
  listPictures,
  addPicture,
  readPicture,
  changePicture,
  removePicture,
]
