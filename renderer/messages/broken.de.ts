/** What a person reads when the program itself is at fault. */
export const brokenDe = {
  title: 'Dieser Bereich lässt sich nicht zeigen',
  happened: 'Das Programm hat einen Fehler gemacht. Was gespeichert ist, bleibt erhalten.',
  mend: 'Gehen Sie zurück oder versuchen Sie es noch einmal. Kommt der Fehler wieder, geben Sie den Bericht Ihrer IT.',
  back: 'Zurück',
  library: 'Zur Bibliothek',
  retry: 'Noch einmal versuchen',
  report: 'Bericht',
  reportText: 'Der Bericht nennt Programm, Bereich und Stelle des Fehlers und nichts aus Ihren Daten.',
  withMessage: 'Meldung des Programms aufnehmen. Sie kann Worte aus Ihren Texten enthalten.',
  copy: 'Bericht kopieren',
  unknownTitle: 'Diese Seite gibt es nicht',
  unknownText: 'Die Adresse führt zu keinem Bereich. An Ihren Daten hat sich nichts geändert.',
  startTitle: 'Werkstattkoffer konnte nicht alles laden',
}
