import type { PlannedThread } from '../content.ts'
import { BERTH_ARGUMENT } from './berths/berth-argument.ts'
import { COMPARTMENT } from './berths/compartment.ts'
import { DINING_CAR } from './berths/dining-car.ts'
import { PACKING, SNORING, TODDLER } from './berths/short-threads.ts'
import { BICYCLE, HORGOS, KNOCK, SPLIT, STAMP, WHEELCHAIR } from './borders/threads.ts'
import { GAUGE_NIGHT, NUMBER_PLATE, UPHOLSTERY } from './carriages/threads.ts'
import { SHELF } from './data/shelf.ts'
import { GTFS, MIDNIGHT } from './data/threads.ts'
import { ARRIVALS, NO_SELLING, REPORTS_BOARD, WELCOME } from './hall/threads.ts'
import { LAYL } from './languages/arabic.ts'
import { JUKEN } from './languages/examination.ts'
import { UMSTEIGEN } from './languages/german.ts'
import { SHASO } from './languages/japanese.ts'
import { WANHAENG } from './languages/korean.ts'
import { JJOKJI } from './languages/notices.ts'
import { SIANG } from './languages/thai.ts'
import { TAU_CHO } from './languages/vietnamese.ts'
import { OFFICE_KITCHENS, OFFICE_SELLER } from './office/threads.ts'
import {
  MISSED_CONNECTION,
  NEW_TIMETABLE,
  SAMOVAR,
  SLOWEST,
  THROUGH_CARRIAGE,
  WHICH_SIDE,
} from './routes/short-threads.ts'
import { WHICH_SLOW_TRAIN_NORTH } from './routes/which-slow-train-north.ts'
import { BOOK, SOUND_WORDS, WINDOW_NOW } from './waiting/threads.ts'

export const THREADS: readonly PlannedThread[] = [
  WELCOME,
  ARRIVALS,
  REPORTS_BOARD,
  NO_SELLING,
  WHICH_SLOW_TRAIN_NORTH,
  WHICH_SIDE,
  SAMOVAR,
  MISSED_CONNECTION,
  THROUGH_CARRIAGE,
  NEW_TIMETABLE,
  SLOWEST,
  DINING_CAR,
  BERTH_ARGUMENT,
  COMPARTMENT,
  PACKING,
  TODDLER,
  SNORING,
  HORGOS,
  WHEELCHAIR,
  STAMP,
  KNOCK,
  BICYCLE,
  SPLIT,
  NUMBER_PLATE,
  GAUGE_NIGHT,
  UPHOLSTERY,
  GTFS,
  MIDNIGHT,
  SHELF,
  UMSTEIGEN,
  SHASO,
  WANHAENG,
  LAYL,
  JUKEN,
  JJOKJI,
  SIANG,
  TAU_CHO,
  BOOK,
  SOUND_WORDS,
  WINDOW_NOW,
  OFFICE_KITCHENS,
  OFFICE_SELLER,
]
