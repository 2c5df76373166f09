import { Option } from 'commander'

/** Asks for PDFs without form fields. That is what all of them are in this version: it is taken, and changes nothing. */
export const printOption = (): Option =>
  new Option('--print', 'ohne Formularfelder, zum Drucken (in dieser Version haben die PDFs keine)')
