/** Given names that are frequent in Germany, in small letters: enough to tell a list of people from titles that are written like names. */
export const givenNames: ReadonlySet<string> = new Set(
  `adam ahmed ahmet aisha alexander alexandra ali alina amina amir andrea andreas angela angelika anja anke anna anne annette anton antonia
  arne astrid ayse bahar barbara beate ben benjamin bernd bernhard bettina birgit birte björn boris brigitte britta burak can carla carlos
  carmen carolin carsten cem charlotte christa christian christiane christina christine christoph clara claudia claus cornelia daniel daniela
  david dennis detlef diana dieter dietmar dirk dominik doris dorothea edith elena elif elisabeth elke ella emil emilia emma emre erika erik
  erwin eva fabian fatima fatma felix ferdinand finn florian frank franz franziska friedrich gabriele georg gerd gerhard gisela greta gudrun
  günter günther hanna hannah hannelore hanno hans harald hasan heike heiko heinrich heinz helene helga helmut henning henrik herbert hermann
  hilde holger horst hüseyin ibrahim igor ines inga ingeborg ingo ingrid irina iris isabel ivan jakob jan jana janina jens jessica joachim
  johann johanna johannes jonas jörg josef judith julia julian jürgen kai karen karin karl karla karsten katharina kathrin katja katrin kemal
  kerstin kevin kirsten klaus konrad kristina kurt lara lars laura lea lena leon leonie lisa lothar luca luis luisa lukas lutz magdalena maike
  maja manfred manuel manuela marc marcel marco maria marianne marie marina mario marion markus marlene marta martha martin martina mathias
  matthias max maximilian mehmet meike melanie mia michael michaela miriam mohamed mohammed monika moritz murat mustafa nadine nadja natalia
  nicole niklas nils nina noah norbert olaf ole oleg olga oliver omar oskar otto patricia patrick paul paula peter petra philipp pia rainer
  ralf ramona regina reinhard renate rita robert roland rolf rosa rudolf ruth sabine samira sandra sara sarah sascha sebastian selin sigrid
  silke silvia simon simone sofia sonja sophia sophie stefan stefanie steffen stephan susanne svenja swetlana tanja tatjana thea theo theresa
  thomas thorsten tim timo tobias tom torsten udo ulf uli ulrich ulrike ursula ute uwe vanessa vera verena veronika viktor volker walter werner
  wiebke wilhelm wolfgang yasemin yusuf yvonne zeynep`.split(/\s+/),
)
