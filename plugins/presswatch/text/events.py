"""Kinds of event, and trades, by their words in nine languages: "Gempa", "séisme" and "Erdbeben" are one.

Data, a row for each with its English name first, which a hyphen keeps from being a word: words of LANGUAGES
(see text.rarity) in small letters without accents, a row's further lines indented; "walk_out" are two words
in a row. An article's words are looked up whole. Left out are words that mean something else in another of
the languages ("brand", "final"), and what goes together with another kind anyway: firefighters with fires.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from presswatch.text.words import unaccented

_ROWS = """
earthquake earthquakes quake quakes aftershock aftershocks tremor tremors gempa gempanya gempabumi seisme
    seismes sismo sismos sismi sismique sismiques sismico sismica terremoto terremotos terremoti temblor
    temblores erdbeben erdbebens beben bebens nachbeben seebeben erdbebengebiet erdbebenopfer aardbeving
    aardbevingen naschok naschokken aardbevingsgebied beving scossa scosse epicentro epicentre epicenter
    epizentrum epicentrum
tsunami tsunamis tsunamiwarnung tsunamiwaarschuwing maremoto
flood floods flooding flooded floodwaters kebanjiran banjir inondation inondations inonde inondee inondes
    inondees crues hochwasser hochwassers hochwassergebiet hochwasserkatastrophe uberschwemmung
    uberschwemmungen uberschwemmt uberflutet uberflutung uberflutungen flutkatastrophe sturzflut sturzfluten
    inundacion inundaciones inundada inundado inundadas overstroming overstromingen overstroomd overstromen
    watersnood watersnoodramp wateroverlast inundacao inundacoes enchente enchentes alagamento alagamentos
    alluvione alluvioni allagamento allagamenti alluvionati
landslide landslides mudslide mudslides rockslide longsor longsoran glissement erdrutsch erdrutsche
    erdrutschen bergsturz felssturz murenabgang deslizamento deslizamentos deslizamiento deslizamientos
    derrumbes deslave deslaves frana frane smottamento aardverschuiving aardverschuivingen modderstroom
wildfire wildfires bushfire bushfires blaze blazes karhutla kebakaran terbakar kebakarannya waldbrand
    waldbrande waldbranden buschbrand buschbrande flachenbrand vegetationsbrand natuurbrand natuurbranden
    bosbrand bosbranden incendios incendio incendi incendie incendies grossbrand grossbrande grossfeuer
    waldbrandgebiet feuerwalze queimada queimadas
eruption eruptions erupts erupted volcano volcanoes volcanic erupsi meletus letusan volcan volcans volcanes
    volcanique erupcion erupciones vulkan vulkane vulkanausbruch vulkanausbruche vulkanausbruchs uitbarsting
    uitbarstingen vulkaan vulkanen vulkaanuitbarsting erupcao erupcoes vulcao vulcoes eruzione eruzioni
    vulcano vulcani lavastrom lavastroom
hurricane hurricanes typhoon typhoons cyclone cyclones ouragan ouragans typhon typhons huracan huracanes
    tifon tifones taifun taifune hurrikan hurrikans hurrikane wirbelsturm wirbelsturme tropensturm zyklon
    zyklone orkaan orkanen orkanes tyfoon tyfoons cycloon cyclonen furacao furacoes tufao tufoes uragano
    uragani tifone tifoni ciclon ciclones ciclone cicloni topan siklon taufan
tornado tornados tornadoes twister windhoos windhozen tornade tornades
drought droughts secheresse secheresses sequia sequias durre durren durreperiode trockenheit droogte
    droogtes siccita kekeringan kemarau estiagem estiagens
heatwave heatwaves canicule canicules caniculaire hitzewelle hitzewellen hitzerekord hittegolf hittegolven
    hitterecord canicula
avalanche avalanches lawine lawinen lawines lawinenabgang lawinenungluck lawina valanga valanghe avalancha
    avalanchas aludes lawinenopfer slavina
derailment derailments derailed derails deraillement deraillements deraille entgleist entgleiste entgleisung
    entgleisungen entgleisen ontsporing ontsporingen ontspoord ontspoorde ontspoort descarrilamiento
    descarrilamientos descarrila descarrilo descarrilado descarrilamento descarrilamentos descarrilou
    deragliamento deragliamenti deragliato deraglia
shipwreck shipwrecks capsized capsizes capsizing capsize naufrage naufrages chavire chavirent chavirement
    naufragio naufragios naufragi naufraga naufrago naufragou naufragados schiffsungluck schiffsunglucke
    schiffbruch schiffskatastrophe fahrungluck bootsungluck bootsunglucke gekentert kentert kenterte
    schiffsuntergang gezonken schipbreuk scheepsramp bootongeluk gekapseisd kapseist kapseisde kapseizen
    tenggelam karam affondamento hundimiento
explosion explosions explodes exploded exploding blast explose explosent ledakan meledak letupan meletup
    explodiert explodierte explosionen gasexplosion gasexplosie explosie explosies ontploffing ontploffingen
    ontploft ontplofte geexplodeerd explosao explosoes exploto explosiones explosione explosioni esplosione
    esplosioni esplode esploso deflagration deflagrazione detonazione
outbreak outbreaks epidemic epidemics pandemic pandemics wabah epidemie epidemies epidemi epidemien
    epidemieen pandemie pandemies pandemien pandemi epidemia epidemias pandemia pandemias seuche seuchen
    seuchenausbruch uitbraak uitbraken wabak surto surtos focolaio focolai brotes epidemique
vaccine vaccines vaccination vaccinations vaccinated vaccin vaccins vaksin vaksinasi divaksin vacuna vacunas
    vacunacion impfstoff impfstoffe impfstoffs impfung impfungen impfpflicht geimpft impfkampagne vaccinatie
    vaccinaties gevaccineerd vaccineren inenting vacina vacinas vacinacao vacinado vacinados vaccino vaccini
    vaccinazione vaccinazioni imunizacao
strike strikes striking walk_out walks_out walked_out walking_out down_tools downed_tools downing_tools
    stoppage stoppages walkout walkouts picket pickets picketing strikers greve greves greviste grevistes
    debrayage debrayages debraye debrayent debraient mogok mogokan pemogokan streik streiks streiken streikt
    streikte streikten gestreikt bestreikt streikende streikenden warnstreik warnstreiks warnstreikwelle
    generalstreik bahnstreik lokfuhrerstreik pilotenstreik poststreik ausstand streikaufruf streikwelle
    arbeitsniederlegung arbeitsniederlegungen huelga huelgas huelguista huelguistas staking stakingen staken
    staakt staakte staakten stakers stakende treinstaking spoorstaking stakingsactie stakingsdag
    werkonderbreking prikactie grevista grevistas sciopero scioperi sciopera scioperano scioperato
    scioperanti scioperante
lockout lockouts aussperrung aussperrungen ausgesperrt serrata
layoffs layoff redundancies downsizing phk dirumahkan licenciements licenciement licencie licencier
    entlassungen stellenabbau jobabbau stellenstreichungen kundigungen massenentlassung massenentlassungen
    arbeitsplatzabbau despidos ontslagen ontslagronde massaontslag banenverlies ontslaggolf demissoes
    licenziamenti licenziamento licenziati licenzia esuberi esubero pemecatan pemberhentian
bankruptcy bankruptcies bankrupt insolvency insolvent faillite faillites pailit kebangkrutan bangkrut
    insolvenz insolvenzen insolvenzverfahren insolvenzantrag insolvenzverwalter konkursverfahren pleite
    pleiten pleitewelle quiebra quiebras bancarrota faillissement faillissementen failliet failliete
    falencia falencias fallimento fallimenti bancarotta muflis kepailitan kemuflisan insolvencia insolvenza
    insolventie kepailitannya
takeover takeovers merger mergers acquires acquired buyout mengakuisisi akuisisi diakuisisi merjer rachat
    rachats rachete racheter rachetee ubernahme ubernahmen ubernahmeangebot ubernimmt firmenubernahme
    adquisicion adquisiciones overname overnames overnamebod aquisicao aquisicoes acquisizione acquisizioni
    pengambilalihan penggabungan pemerolehan fusie fusies fuseren fuseert fusionieren fusioniert fusoes
tariffs tariff zolle zollen strafzolle strafzollen schutzzolle importzolle einfuhrzolle zollstreit
    handelskrieg handelsoorlog aranceles arancel arancelaria arancelarios arancelario douanetarieven
    importheffing importheffingen importtarieven invoerheffing invoerheffingen strafheffingen dazi dazio
    tarifaco surtaxe surtaxes protectionism protectionnisme protektionismus
embargo-trade embargoes handelsembargo wapenembargo waffenembargo olembargo exportverbot exportstopp
    ausfuhrverbot embarghi
sanctions sanctioned sanksi sanktionen sanktioniert sanktionspaket sanciones sancion sancties sanctiepakket
    sancoes sancao sanzioni sanzionato sekatan
putsch putschs putschist putschists putschiste putschistes putschisten putschversuch putschversuchs kudeta
    couppleger coupplegers couppoging staatsgreep staatsgrepen staatsstreich staatsstreichs militarputsch
    golpista golpistas golpistes golpismo rampasan
election elections pemilu pilpres pilkada pileg pemilihan pemilihannya wahl wahlen wahlsieg wahlsieger
    wahlniederlage wahlergebnis wahlkampf wahllokale stichwahl bundestagswahl bundestagswahlen landtagswahl
    landtagswahlen kommunalwahl parlamentswahl parlamentswahlen prasidentschaftswahl prasidentschaftswahlen
    prasidentenwahl neuwahl neuwahlen europawahl gewahlt wiedergewahlt elecciones eleccion electoral
    electorales comicios verkiezingen verkiezing verkiezingsuitslag verkiezingswinst verkiezingsstrijd
    presidentsverkiezingen parlementsverkiezingen gemeenteraadsverkiezingen eleicoes eleicao eleitoral
    eleitorais elezioni elezione elettorale elettorali ballottaggio legislatives pilihanraya elected
    reelected reelection terpilih reelegido reeleito elu elue reelu elegido elegida gekozen herkozen eleito
    eleita eletto eletta rieletto scrutin urnas stembus
recount recounts hertelling hertellingen herteld recuento recuentos recontagem riconteggio recomptage
referendum referendums referenda volksentscheid volksentscheide volksabstimmung volksabstimmungen
    volksbegehren volksraadpleging referendo referendos plebiscito plebiscite
resignation resignations resigns resigned resigning demission demissions demissionne demissionner
    demissionnaire mundur rucktritt rucktritte rucktritts rucktrittsforderungen zuruckgetreten dimision
    dimisiones dimite dimitio dimitir aftreden afgetreden opgestapt renuncia renuncias renuncio renunciou
    dimissioni dimesso
no-confidence misstrauensvotum misstrauensantrag misstrauensvotums vertrauensfrage vertrauensabstimmung
    wantrouwensstemming sfiducia sfiduciato
impeachment impeached impeach pemakzulan dimakzulkan makzulkan pemakzulannya destitue destituee
    amtsenthebung amtsenthebungsverfahren destitucion destituido destituida destituicao afzettingsprocedure
    impeachmentprocedure
banned bans outlawed outlaws larang melarang larangan dilarang pelarangan mengharamkan diharamkan
    pengharaman interdit interdits interdite interdites interdiction interdictions interdire interdisent
    verbot verbote verbots verbieten verbietet verboten verbod verboden verbiedt verbieden verbood prohibe
    prohiben prohibio prohibicion prohibiciones prohibido prohibida prohibidos prohibidas prohibir proibe
    proibem proibiu proibicao proibicoes proibido proibida proibidos proibir vieta vietano vietato vietata
    vietati vietare divieto divieti memblokir blokir diblokir pemblokiran
veto vetoes vetoed vetos vetorecht vetar vetado vetada
fined denda didenda mendenda amende amendes geldstrafe geldstrafen geldbusse geldbussen bussgeld bussgelder
    rekordbusse multa multas multado multada multados multe multato multata multati boete boetes geldboete
    beboet kompaun
antitrust kartellamt bundeskartellamt kartell kartelle kartellrecht kartellklage kartellverfahren
    wettbewerbshuter kartellwachter monopole monopoles monopoli monopolio monopolios monopoly mededinging
    mededingingsautoriteit antimonopolio antimonopoly antimonopole concurrentiewaakhond kppu
lawsuit lawsuits sues sued suing menggugat gugatan digugat penggugat verklagt verklagte klage sammelklage
    aangeklaagd aanklagen dagvaardt dagvaarding rechtszaak rechtszaken querela menyaman querella litigio
    litigios litige litigation
verdict verdicts convicted sentenced sentencing divonis vonis memvonis terpidana condamne condamnes
    condamnee condamnation condamnations verurteilt verurteilte verurteilung freiheitsstrafe haftstrafe
    haftstrafen gefangnisstrafe schuldspruch condenado condenados condena condenas condenan condenada
    condenadas condenacao condenacoes condeno sentencia sentencias sentenciado veroordeeld veroordeelt
    veroordeelde veroordeling veroordelingen celstraf celstraffen gevangenisstraf condannato condannata
    condannati condanna condanne sentenza sentenze ergastolo dijatuhi
acquittal acquitted acquits acquitte acquittes acquittement freispruch freigesprochen absuelto absuelta
    absuelve absolucion vrijspraak vrijgesproken absolvido absolvida absolvicao assolto assolta assolti
    assoluzione
execution-death hinrichtung hinrichtungen hingerichtet todesstrafe todesurteil doodstraf terechtstelling
    terechtgesteld geexecuteerd
arrest arrests arrested ditangkap menangkap penangkapan penahanan diringkus dibekuk diciduk arrestation
    arrestations interpelle interpelles verhaftet verhaftete verhaftung verhaftungen festgenommen
    festgenommene festnahme festnahmen haftbefehl detenido detenidos detenida detenidas detencion
    detenciones detienen detuvo aangehouden aanhouding aanhoudingen gearresteerd arresteert arresteren
    arresteerde arrestatie arrestaties opgepakt detido detidos detida detidas detencao detencoes arrestato
    arrestata arrestati arrestate arresto arresti
extradition extraditions extradited extradite extradites ekstradisi diekstradisi auslieferung auslieferungen
    ausgeliefert auslieferungsantrag extradicion extraditado extraditada extradita extraditar uitlevering
    uitgeleverd uitleveringsverzoek uitleveren extradicao extradar estradizione estradato estradata
    estradare extrade extradee extrader
murder murders murdered murderer pembunuhan dibunuh membunuh pembunuh pembunuhnya meurtre meurtres meurtrier
    assassinat assassinats assassine assassinee assassination mordfall mordprozess mordverdacht mordanschlag
    mordversuch ermordet ermordung ermordete doppelmord asesinato asesinatos asesinado asesinada asesinan
    asesinos asesino moord moorden vermoord vermoordde moordzaak moordenaar doodslag assassinato
    assassinatos assassinado assassinada homicidio homicidios homicide homicides feminicidio feminicidios
    femminicidio femminicidi feminicide feminicides femicide omicidio omicidi assassinio totschlag
stabbing stabbings stabbed knifeman knifing penusukan penikaman ditusuk ditikam menikam menusuk poignarde
    poignardes poignardee messerangriff messerangriffe messerattacke messerattacken messerangreifer
    messerstecher messerstecherei erstochen niedergestochen apunalado apunalada apunalamiento apunalados
    apunala steekpartij steekpartijen steekincident neergestoken doodgestoken mesaanval esfaqueado
    esfaqueada esfaqueados esfaqueamento esfaqueia accoltellato accoltellata accoltellati accoltellamento
    accoltella
shooting shootings gunman gunmen gunfire penembakan menembak ditembak penembak tertembak fusillade
    fusillades schusse schiesserei schiessereien amoklauf amoklaufer amoktat amokschutze erschossen
    todesschutze tiroteo tiroteos tiroteado tiroteada balacera balaceras schietpartij schietpartijen
    schietincident neergeschoten tiroteio tiroteios baleado baleada schusswechsel sparatoria sparatorie
bombing bombings bombed pengeboman pemboman attentat attentats bombenanschlag bombenanschlage
    sprengstoffanschlag anschlag anschlage anschlags selbstmordattentater selbstmordanschlag terroranschlag
    autobombe bomaanslag bomaanslagen aanslag aanslagen zelfmoordaanslag atentado atentados autobomba
    attentato attentati attentatore terrorangriff
airstrike airstrikes luftangriff luftangriffe luftangriffen luftschlag luftschlage luchtaanval
    luchtaanvallen bombardement bombardements bombardementen bombardierung bombardiert bombarde bombardeo
    bombardeos bombardean bombardea bombardeio bombardeios bombardeado bombardeamento bombardeamentos
    bombardamento bombardamenti bombarda gebombardeerd bombardeert drohnenangriff drohnenangriffe
    droneaanval droneaanvallen
missile missiles rudal roquettes rakete raketen raketenangriff raketenangriffe raketenbeschuss raketentest
    misil misiles raketten raketaanval raketaanvallen raketbeschieting missil misseis missili
    marschflugkorper kruisraketten
kidnapping kidnappings kidnapped kidnap kidnappers abducted abduction abductions diculik penculikan menculik
    penculik enlevement enlevements enlevee kidnappe kidnappes kidnappee entfuhrung entfuhrungen entfuhrt
    entfuhrte entfuhrten entfuhrer secuestro secuestros secuestrado secuestrada secuestrados secuestran
    ontvoering ontvoeringen ontvoerd ontvoerde ontvoerders ontvoeren sequestrado sequestrada rapimento
    rapimenti rapito rapita rapiti rapitori
hostage hostages sandera disandera menyandera penyanderaan otage otages geisel geiseln geiselnahme
    geiselnehmer geiseldeal rehen rehenes gijzelaars gijzelaar gijzeling gijzelnemer gijzelneming gegijzeld
    refem refens ostaggio ostaggi tebusan
prisoner-swap gefangenenaustausch gefangenenaustauschs haftlingsaustausch gevangenenruil gijzelaarsdeal
    canje
ceasefire ceasefires truce truces gencatan treve cessez waffenruhe waffenruhen waffenstillstand
    waffenstillstands feuerpause tregua treguas tregue wapenstilstand staakthetvuren armistice armisticio
    armistizio
peace-talks friedensgesprache friedensverhandlungen friedensplan friedensabkommen friedensgipfel
    friedenskonferenz vredesoverleg vredesbesprekingen vredesonderhandelingen vredesgesprekken vredesakkoord
    vredesplan perundingan perdamaian pourparlers
treaty treaties traktat vertragsunterzeichnung staatsvertrag handelsabkommen freihandelsabkommen
    handelsakkoord handelsverdrag verdrag verdragen vrijhandelsverdrag
state-visit staatsbesuch staatsbesuchs staatsbesuche staatsbezoek staatsbezoeken antrittsbesuch lawatan
invasion invasions invaded invades invading invasi menginvasi envahit envahi einmarsch einmarschiert invasie
    invasies binnenvallen binnengevallen invasao invasoes invadiu invadio invadieron invasione invasioni
    invaso pencerobohan menceroboh bodenoffensive grondoffensief
summit summits ktt sommet gipfel gipfels gipfeltreffen gipfeltreffens sondergipfel klimagipfel natogipfel
    eugipfel cumbre cumbres topoverleg topontmoeting klimaattop navotop
protest protests protested protesters protester protestors demonstrators unjuk demonstran pedemo
    manifestants manifestant manifestation manifestations protestieren protestiert protestierten
    demonstranten demonstrieren demonstrierten demonstriert proteste protesten protestactie protestmars
    protestmarsch protestkundgebung kundgebung kundgebungen grossdemonstration massenproteste protesteren
    protesteert manifestante manifestantes manifestacion manifestaciones protesta protestas manifestacao
    manifestacoes betoging betogingen betogers betoger protestos protestam protestano manifestazione
    manifestazioni manifestanti berunjuk berdemo corteo cortei
riot riots rioters rioting kerusuhan rusuh rusuhan emeute emeutes emeutiers unruhen krawall krawalle
    krawallen ausschreitungen randale randalierer strassenschlachten strassenschlacht disturbios rellen
    relschoppers ongeregeldheden motim motins tumultos disordini perusuh
curfew curfews ausgangssperre ausgangssperren avondklok spertijd uitgaansverbod coprifuoco
state-of-emergency ausnahmezustand ausnahmezustands notstand notstands notstandsgesetz kriegsrecht
    katastrophenfall noodtoestand noodtoestanden
border-closure grenzschliessung grenzschliessungen grenzkontrollen grensbewaking grenscontrole
    grenscontroles grenssluiting grensovergang grenzubergang grenzubergange grenzzaun zuruckweisungen
migrants migrant migrantes migranti migranten asylum asylsuchende asylbewerber asylantrag asylantrage
    fluchtlinge fluchtling fluchtlingen fluchtlingsboot fluchtlingslager asielzoekers asielzoeker
    asielaanvragen vluchtelingen vluchteling refugees refugee refugies refugie refugiados refugiado
    rifugiati profughi imigran migran migratoire migratoires bootsfluchtlinge bootmigranten
    asielzoekerscentrum migrante
deportation deportations deported deportasi dideportasi deportados deportado deportaciones deportacion
    deportacoes deportacao abschiebung abschiebungen abgeschoben abschiebeflug uitzetting uitzettingen
    rimpatri rimpatrio rimpatriati
evacuation evacuations evacuated evacuees evacuate mengungsi dievakuasi evakuasi evacues evacuee evacuent
    evakuiert evakuierung evakuierungen evakuierte evakuieren evacuado evacuados evacuadas evacuacion
    evacuaciones evacuan geevacueerd geevacueerden evacuatie evacuaties evacueren evacuada evacuacao
    evacuacoes sfollati sfollato evacuati evacuata evacuato evacuazione evacuazioni
cyberattack cyberattacks ransomware hackers hacker hacked hacking peretasan diretas peretas meretas digodam
    penggodam cyberattaque cyberattaques piratage hackerangriff hackerangriffe cyberangriff cyberangriffe
    cyberattacke gehackt gehackte ciberataque ciberataques ciberatacante cyberaanval cyberaanvallen hackt
    siber hackeo hackeado hackeados hackeada cyberattacco
data-leak leak leaks leaked leaking kebocoran bocor dibocorkan membocorkan datenleck datenlecks datenpanne
    datenklau filtracion filtraciones datalek datalekken gelekt uitgelekt vazamento vazamentos vazados
    ketirisan tiris
espionage spying espionnage espion espions espionne spionage spionageverdacht spionagefall spionageaffare
    spionagezaak spion spionen spione spionin spionasi spionase espionaje espia espias espionagem espiao
    espioes spionaggio spia pengintipan perisik
outage outages pannes netzausfall storung storungen storingen serverausfall
oil-spill olpest oljepest olverschmutzung olteppich olleck olkatastrophe olielek olieramp olievlek
    olielekkage mazout derrames sversamento tumpahan
pipeline pipelines pijpleiding pijpleidingen gasleiding gasleidingen gaspipeline gasoduto gasodutos oleoduto
    oleodutos gasoducto gasoductos oleoducto oleoductos gasdotto gasdotti oleodotto oleodotti gazoduc
    gazoducs oleoduc oleoducs pipelinelek olpipeline
dam-burst staudamm staudamme dammbruch stuwdam stuwdammen dambreuk damdoorbraak bendungan empangan barragem
    barragens represa represas embalse embalses dighe hydroelectric talsperre talsperren waduk
bridge-collapse bruckeneinsturz jembatan jambatan brucke brucken brugdeel viaduc viaducs viadotto viadotti
    viaducto viaduto viadutos autobahnbrucke
plane-crash flugzeugabsturz flugzeugabsturze flugzeugungluck flugzeugunglucks absturzstelle absturzursache
    vliegtuigcrash vliegtuigongeluk vliegramp helikoptercrash helikopterabsturz hubschrauberabsturz
    neergestort terhempas helikopterongeluk wrackteile
train-crash zugungluck zugunglucks zugunfall bahnungluck zugkollision zugentgleisung treinramp treinongeluk
    treinongeval treinbotsing
road-crash busungluck busunfall busunglucks busongeluk busongeval verkehrsunfall verkeersongeval
    verkeersongeluk massenkarambolage kettingbotsing carambolage tamponamento autobahnunfall kecelakaan
    kemalangan nahas
building-collapse einsturz eingesturzt hauseinsturz gebaudeeinsturz ingestort instorting instort instortte
    effondrement effondrements effondre effondree derrumbe desabamento desabou desaba desmoronamento
    crollato crollata ambruk rubuh roboh runtuh runtuhan
stampede stampedes bousculade bousculades massenpanik gedrange massapaniek estampida estampidas pisoteados
    pisoteamento
rescue rescues rescued rescuers penyelamatan menyelamatkan diselamatkan menyelamat basarnas secouristes
    sauveteurs sauvetage sauvetages retter rettern rettung rettungskrafte rettungskraften rettungsaktion
    bergung bergungsarbeiten geborgen seenotrettung rescate rescates rescatado rescatados rescatistas
    rescatan redders reddingswerkers reddingsactie reddingsoperatie gered resgate resgates resgatado
    resgatados resgatadas socorristas soccorritori soccorritore soccorsi soccorso
missing-person vermisst vermisste vermissten vermisster vermisstenfall vermist vermiste vermissing
    vermissingszaak desaparecido desaparecida desaparecidos desaparecidas desaparicion desaparecimento
    scomparsi disparue
shark-attack shark requin requins haiangriff haiattacke haie haien haaienaanval haai haaien tiburon
    tiburones tubarao tubaroes squalo squali hiu jerung
drug-seizure drogenfund kokainfund drogenhandel drogenschmuggel kokainschmuggel rauschgift drogendealer
    drogenkartell drugsvangst cocainevangst drugssmokkel drugshandel drugslab drugscriminelen cocaine kokain
    cocaina narcotrafic narcotraficante narcotraficantes narcotrafico narcotrafiquants narcotraffico narkoba
    sabu dadah narcos heroin
tax-fraud steuerhinterziehung steuerbetrug steuerhinterzieher steuerfahndung belastingfraude
    belastingontduiking belastingontduiker sonegacao evasione evasore evasori steueroase cumex
money-laundering geldwasche geldwascher geldwaschegesetz witwassen witwas witwaspraktijken witgewassen
    witwaszaak blanchiment blanqueo riciclaggio tppu
corruption corrupt korupsi koruptor kpk bribery bribe bribes suap disuap penyuapan gratifikasi bestechung
    bestechungsgeld bestechungsgelder bestechlichkeit bestechungsskandal korruption korruptionsskandal
    korruptionsverdacht korruptionsaffare schmiergeld schmiergelder soborno sobornos corrupcion corrupto
    corruptos corruptie corruptieschandaal corruptiezaak omkoping steekpenningen smeergeld suborno subornos
    corrupcao corruzione tangenti mazzette rasuah
stock-fall selloff kurssturz kurssturze kursrutsch borsencrash borsencrashs beurskrach beurscrash koersval
    koersverlies koersdaling kursverluste borsenkurse kurseinbruch koersdalingen
interest-rates leitzins leitzinsen leitzinses zinssenkung zinssenkungen zinserhohung zinserhohungen
    zinswende zinsentscheid zinsen zinssatz renteverhoging renteverlaging rentebesluit rentetarief rentestap
    beleidsrente rentestand tassi selic copom bunga euribor
inflation inflations inflasi inflationsrate inflationsraten teuerung teuerungsrate verbraucherpreise
    preissteigerung preissteigerungen inflacion inflatie inflatiecijfer inflatiecijfers prijsstijging
    prijsstijgingen inflacao inflacionaria inflazione carovita ipca
recession recessions resesi rezession rezessionen recesion recessie recessao recessione kemelesetan
minimum-wage mindestlohn mindestlohns mindestlohne minimumloon minimumlonen umr umk mindestlohnkommission
    mindestlohnerhohung minimumjeugdloon
pension-reform pensions pensioner pensioners pensiun pensiunan rentenreform rentenpaket rentenalter
    rentenniveau renteneintritt rentenversicherung rentner rentnerin rentenerhohung pensioenen pensioen
    pensioenwet pensioenstelsel pensioenfonds pensioenfondsen pensioenleeftijd aow retraites jubilacion
    jubilaciones jubilados pensiones pensionistas aposentadoria aposentadorias aposentados pensioni pensione
    pensionati persaraan pencen pesara ruhestand
career-end retirement karriereende karrierende
labour-union unions syndicat syndicats syndical syndicale syndicaux gewerkschaft gewerkschaften
    gewerkschafter tarifvertrag tarifkonflikt tarifstreit tarifverhandlungen tarifrunde tarifeinigung
    sindicato sindicatos sindical sindicales vakbond vakbonden vakbondsleden sindacato sindacati sindacale
    sindacali buruh
nuclear reactor reactors nuklir reaktor reaktoren reaktors nuklear atomkraftwerk atomkraftwerke atomkraft
    akw kernkraftwerk kernkraftwerke kernkraft atommull atomausstieg atomprogramm atomwaffen atomabkommen
    atomdeal kernwapens kernwapen reacteur reacteurs kerncentrale kerncentrales kernenergie nucleaire
    nucleaires pltn nucleares nucleare nucleari reattore reattori reatores reatore
power-plant kraftwerk kraftwerke kohlekraftwerk gaskraftwerk pltu elektriciteitscentrale kolencentrale
    gascentrale termoelectrica termoeletrica hidroelectrica hidreletrica kohleausstieg stromnetz stroomnet
    pln
satellite satellites satelit satelliten satellit satellietbeelden satelliet satellieten satelites
    satellitenstart satelliti
space-rocket rocket rockets roket fusee fusees tragerrakete tragerraketen raketenstart mondrakete draagraket
    raketlancering cohete cohetes foguete foguetes razzo razzi spacex starship starlink raumschiff
    raumschiffe raumfahrt ruimteschip ruimtevaart astronaut astronauts astronauten astronaute astronautes
    astronautas astronauti raumsonde raumsonden ruimtesonde ruimtestation raumstation antariksa
moon-landing mondlandung mondlandungen mondlander mondmission mondumrundung maanlanding maanlander
    maanmissie maanraket lunaire lunaires alunissage alunizaje alunissagem allunaggio artemis
eclipse eclipses gerhana sonnenfinsternis mondfinsternis zonsverduistering maansverduistering eclissi
asteroid asteroids asteroide asteroides asteroiden asteroidi planetoide meteorit meteoriten meteorite
    meteorites meteoor meteoriet meteorito meteoroide asteroida
fossil-find fossils fossilien fossielen dinosaur dinosaurs dinosaurus dinosaurier dinosaurierart dinosaure
    dinosaures dinosaurio dinosaurios dinosauro dinosauri dinossauro dinossauros dinosauriers paleontologist
    paleontologists paleontologen palaontologen paleontologos paleontologues paleontologi tyrannosaurus
new-species species spesies spesiesnya tierart tierarten pflanzenart diersoort diersoorten especies especie
    plantensoort vogelart vogelsoort especime
archaeology archaeologists archaeological arkeolog arkeologi archeologue archeologues archeologique
    archaologen archaologe archaologische arqueologos arqueologo arqueologa arqueologico arqueologia
    archeologen archeologische archeoloog archeologi archeologico archeologica opgravingen ausgrabung
    ausgrabungen
discovery discoveries discovered discover discovers menemukan ditemukan penemuan temukan decouvre decouvrent
    decouvert decouverte decouverts decouvertes entdeckt entdeckte entdecken entdeckten entdeckung
    entdeckungen descubre descubren descubrio descubrieron descubrimiento descubrimientos descubierto
    descubierta ontdekt ontdekte ontdekten ontdekken ontdekking ontdekkingen descobrem descobre descobriu
    descobriram descoberta descobertas descoberto scoperto scoperta scoperte scoprono scopre dijumpai
transplant transplants transplanted transplantation transplantasi transplantiert transplantationen
    organspende organspender organspenden trasplante trasplantes trasplantado transplantatie transplantaties
    orgaandonatie orgaandonor getransplanteerd transplante transplantes trapianto trapianti trapiantato
    greffes cangkok
abortion abortions aborsi avortement avortements abtreibung abtreibungen abtreibungsverbot abtreibungsrecht
    schwangerschaftsabbruch schwangerschaftsabbruche aborto abortos aborti abortus abortussen abortuswet
    abortuskliniek ivg pengguguran
euthanasia euthanasie eutanasia eutanasi sterbehilfe sterbehilfegesetz levenseindekliniek
deepfake deepfakes deepfaked
chatbot chatbots chatgpt sprachmodell sprachmodelle taalmodel taalmodellen openai
privacy datenschutz datenschutzer datenschutzbeauftragte dsgvo privasi privasinya gegevensbescherming
    persoonsgegevens privacywet privacywaakhond privacidad privacidade riservatezza rgpd gdpr lgpd
copyright copyrights urheberrecht urheberrechte urheberrechts urheberrechtsverletzung
    urheberrechtsverletzungen auteursrecht auteursrechten auteursrechtenschending
plagiarism plagiarized plagiarised plagiarisme plagiarismo plagiat plagiate plagiats plagiatsvorwurfe
    plagiatsvorwurf plagiatsverdacht plagiatsaffare plagiaat plagio plagios plagieert doktorarbeit menjiplak
semiconductor semiconductors chipmaker chipmakers halbleiter halbleiters halbleiterwerk halbleiterfabrik
    chipfabrik chipfabrikant chipfabriek chipmachine chipmachines chipmachinefabrikant chiphersteller
    chipindustrie chipsector semikonduktor semiconducteurs semiconducteur semiconductores semicondutores
    semiconduttori halfgeleiders halfgeleider chipexport tsmc asml nvidia microchips microchip
electric-cars elektroauto elektroautos elektroautohersteller elektromobilitat eautos elektrofahrzeug
    elektrofahrzeuge ladesaulen ladesaule laadpaal laadpalen verbrenner verbrennerverbot verbrenneraus
    wallbox evs
robots robot roboter robotern robotic robotaxi robotaxis robotika humanoid humanoide humanoiden humanoides
    robotique robotica robotik
smartphone-launch smartphone smartphones iphone iphones ponsel mobiltelefon mobiltelefone smartphoneverbod
    handyverbot
data-centre datacenter datacenters datacentre datacentres datacentra datacentrum rechenzentrum rechenzentren
    rechenzentrums serverfarm
quantum quantencomputer quantencomputern quantencomputers quantentechnologie quantenphysik kwantumcomputer
    kwantumcomputers kwantum kuantum quantique quantiques quantistico quantistica quantistici
nobel nobels nobelpreis nobelpreise nobelpreises nobelprijs nobelprijzen nobelpreistrager nobelpreistragerin
    nobelpreistragern literaturnobelpreis friedensnobelpreis physiknobelpreis chemienobelpreis
    medizinnobelpreis wirtschaftsnobelpreis nobelprijswinnaar nobelprijswinnaars nobelkomitee nobelcomite
    nobelwinnaar
booker-prize booker bookerprize goncourt renaudot bookerprijs buchpreis buchmesse boekenprijs librisprijs
    pulitzer literaturpreis literatuurprijs romanpreis boekenbal boekenweek sastrawan
authors-novelists novelist novelists novelis romancier romanciere romanciers schriftsteller schriftstellerin
    novelista romanzo romanzi romancista schrijver schrijfster schrijvers escritor escritora escritores
    scrittore scrittrice scrittori ecrivain ecrivaine ecrivains
oscars oscarverleihung oscarnominierung oscarnominierungen oscarpreistrager oscarpreistragerin
    oscarnominatie oscarnominaties oscaruitreiking oscarwinnaar
cannes croisette
eurovision eurovisie songfestival songfestivals eurovisiesongfestival eurovisao eurovisionwettbewerb
    songcontest
grammy grammys
film-opening movie movies kinostart bioskop kassenschlager boxoffice filmstart bioscoop bioscopen taquilla
    blockbuster blockbusters bilheteria cineasta cineastas cineaste cineastes cineasti filmemacher
    filmemacherin filmmaker filmmakers filmregisseur sutradara pawagam
music-festival festivals festivalganger festivalgangers festivalbesucher festivalterrein musikfestival
    musikfestivals muziekfestival muziekfestivals festivales festivais lollapalooza glastonbury wacken
    pinkpop tomorrowland coachella
concert concerts konser konzert konzerte konzerten concierto conciertos concerten concertos concerti
    popconcert tournee tournees konserthaus konsert
painting-museum museum museums musea museen musee musees museo museos musei museu museus museumraub gemalde
    gemaldes schilderij schilderijen lukisan dipinto dipinti kunstraub kunstroof kunstmuseum louvre
    kunstwerk kunstwerke kunstwerken raubkunst roofkunst
auction auctions auctioned lelang dilelang pelelangan encheres adjuge versteigert versteigerung
    versteigerungen ersteigert auktion auktionen auktionshaus subasta subastas subastado subastada subastan
    veiling veilingen veilinghuis geveild leilao leiloes leiloado leiloada lelong dilelong lelongan
coronation coronations penobatan couronnement kronung kronungen kronungszeremonie coronacion kroning
    kroningen inhuldiging coroacao incoronazione pertabalan
abdication abdications abdicates abdicated abdiquer abdique abdankung abdankt thronverzicht thronwechsel
    abdicacion abdicar abdica abdico abdicatie troonsafstand troonswisseling troonopvolging abdiceert
    abdicacao abdicou abdicazione
conclave conclaves konklave konklaves conclaaf papstwahl pauskeuze pausverkiezing sedevacante
pope popes pontiff pontife papst papstes papste pauselijk pauselijke pontefice pontifice papsttod vatikan
    vatican vaticaan vaticano paus
pilgrimage pilgrimages pilgrims pilgrim hajj umrah pelerinage pelerinages pelerins pilger pilgerfahrt
    pilgern pilgerreise peregrinacion peregrinos bedevaart bedevaarten bedevaartgangers pelgrims pelgrim
    peregrinacao pellegrinaggio pellegrini jemaah ziarah
funeral funerals pemakaman dimakamkan obseques funerailles beerdigung beerdigungen begrabnis begrabnisse
    beigesetzt beisetzung trauerfeier trauerfeiern trauermarsch staatsbegrabnis staatsakt funerales
    begrafenis begrafenissen uitvaart uitvaarten uitvaartdienst begraven velorio velorios enterro exequias
    funerali funerale pengebumian dikebumikan sepelio sepultado
wedding weddings pernikahan pernikahannya hochzeit hochzeiten hochzeitsfeier traumhochzeit koningshuwelijk
    bruiloft bruiloften boda bodas casamento casamentos matrimonio matrimoni nozze perkahwinan huwelijk
    huwelijken
world-cup weltmeisterschaft weltmeisterschaften wereldkampioenschap mondiali fussballweltmeisterschaft
    wmquali wkvoetbal voetbalwk
champion championship championships juara menjuarai kejuaraan championne championnes championnat
    championnats weltmeister weltmeisterin weltmeistern europameister europameisterin meisterschaft
    meisterschaften campeon campeona campeonato campeonatos kampioen kampioenen kampioene kampioenschap
    kampioenschappen wereldkampioen wereldkampioene landskampioen campeao campea campeoes campione
    campionessa campionato campionati wereldtitel weltmeistertitel
player-transfer transfer transfers transfert transferts vereinswechsel ablosesumme ablose transfermarkt
    transfersom transferdeadline fichaje fichajes fichado calciomercato contratacoes leihspieler
coach-dismissal trainerwechsel trainerentlassung trainersuche trainerwissel pelatih jurulatih entraineur
    entraineurs entrenador entrenadores allenatore allenatori treinador treinadores esonero esonerato
    bondscoach bundestrainer cheftrainer
gold-medal goldmedaille goldmedaillen olympiagold olympiasieger olympiasiegerin olympiasieg medaille
    medailles medaillen medal medals medalist medallist medali medalla medallas medallista medaglia medaglie
    medalha medalhas medalhista medailleur medailliste medaillengewinner goudenmedaille medaillespiegel
    pingat
marathon marathons maratona maraton maratones maratone maratonas marathonlaufer marathonlauferin
    marathonloper marathonloopster marathonien maratonista maratoneta maratoneti
penalty-kick elfmeter elfmeterschiessen foulelfmeter handelfmeter strafstoss strafschop strafschoppen
    strafschoppenserie penaltis penalti rigori
doping dopage dopaje dopping dopeur dopingfall dopingtest dopingsperre dopingverdacht dopingskandal
    dopingzaak dopingschorsing dopingcontrole antidoping antidopage antidopaje wada gedopt
match-fixing spielmanipulation matchfixing wettskandal gokschandaal wettbetrug goksyndicaat
heist heists burglary burglaries burglars robbery robberies robbers robber stolen thieves thief perampokan
    perampok dirampok pencurian pencuri dicuri mencuri cambriolage cambriolages cambrioleurs cambriole
    braquage braquages braqueurs diebstahl diebstahle diebe gestohlen juwelenraub raububerfall raububerfalle
    einbruch einbruche einbrecher inbraak inbraken inbrekers gestolen beroving overvallers roofoverval
    roofovervallen juwelenroof diefstal diefstallen robado robados robada robadas ladrones roubado roubados
    roubada roubo roubos furto furti furtos rapina rapine rapinatori rubato rubata rubati kecurian rompakan
    perompak samun dieven
airport airports flights bandara penerbangan maskapai aeroport aeroports flughafen flughafens luftverkehr
    flugverkehr flugausfall flugausfalle flugverspatungen fluggesellschaft fluggesellschaften airline
    airlines aeropuerto aeropuertos luchthaven luchthavens luchtvaart vliegveld vliegvelden
    luchtvaartmaatschappij luchtvaartmaatschappijen aeroporto aeroportos aeroporti fluge fluggast fluggaste
    vuelo vuelos voli voos voo aerolinea aerolineas pesawat avion vliegtuig vliegtuigen flugzeug flugzeuge
    flugzeugs aereo aerei aviao avioes schiphol
railway trains rail railways ferroviaire ferroviaires cheminots cheminot bahnhof bahnhofe bahnverkehr
    bahnstrecke zugverkehr bahnreisende fernverkehr regionalverkehr tren trenes ferrocarril ferroviario
    ferroviarios trein treinen treinverkeer treinreizigers spoorwegen spoorlijn spoorwegnet prorail trem
    trens ferroviaria treno treni ferrovie ferrovia ferroviari keretapi bahn
law-parliament parliament laws lawmakers legislation dpr ruu uu gesetz gesetze gesetzes gesetzen
    gesetzespaket gesetzentwurf wetsvoorstel wetsvoorstellen wetgeving parlement parlementaire
    parlementaires parlementarier parlamento parlamentare parlamentari parlamentario parlamentaires
    bundestag bundesrat legge leis senato senado senat senator eerstekamer tweedekamer parlimen loi ley
    leyes undang legislacion legislacao legislazione legislativo diputados deputados congresista
power-cut stromausfall stromausfalle stromausfallen apagon apagones stroomstoring stroomstoringen
    stroomuitval apagao apagoes blackout blackouts pemadaman delestage delestages
film-festival berlinale filmfestival filmfestivals filmfestspiele filmfestspielen filmfest
gambling perjudian casino casinos glucksspiel glucksspiele spielhalle gokken goksector gokreclame gokbedrijf
    gokbedrijven scommesse apuestas apostas judi judol kasino
famine famines starvation hungersnot hungersnote hungersnoden hongersnood hongersnoden hambruna hambrunas
    kelaparan kebuluran
snowstorm snowstorms blizzard blizzards schneesturm schneesturme schneechaos wintereinbruch sneeuwstorm
    sneeuwstormen sneeuwchaos nevasca nevascas bufera nevicata nevicate schneefall schneefalle sneeuwval
storm-gale sturmtief sturmflut sturmschaden unwetter unwettern orkanbohen noodweer stormschade stormvloed
    tempete tempetes maltempo tempestade tempestades intemperies
sinkhole sinkholes socavon socavones zinkgat erdfall voragine
bird-flu vogelgrippe geflugelpest vogelgriep ophokplicht aviaire aviaria aviaries avicole unggas
livestock-disease schweinepest varkenspest mkz mondklauwzeer klauenseuche aftosa pmk blauwtong
    blauzungenkrankheit dermatose
measles masern masernfalle masernausbruch mazelen mazelenuitbraak rougeole sarampion sarampo morbillo campak
covid coronavirus coronaviruses coronapandemie coronacrisis coronamassnahmen coronamaatregelen covid19
cholera kolera choleraausbruch
dengue dbd denguefieber denggi knokkelkoorts
ebola ebolavirus ebolaausbruch ebolauitbraak
malaria malariaimpfstoff malariavaccin paludisme paludismo
cancer-study krebs krebspatienten krebstherapie krebsforschung brustkrebs lungenkrebs kanker borstkanker
    longkanker kankerpatienten kankeronderzoek cancers tumore tumori tumor tumores tumeur tumeurs oncologie
    onkologie
alzheimer alzheimers alzheimerpatienten demenz dementie demencia demenza demensia
rape-case raped rapist violeur violeurs pemerkosaan diperkosa perkosaan vergewaltigung vergewaltigungen
    vergewaltigt vergewaltiger violacion violaciones verkrachting verkrachtingen verkracht estupro estupros
    estuprador stupro stupri rogol dirogol
sexual-abuse missbrauch missbrauchs missbrauchsskandal missbrauchsopfer missbrauchsfalle kindesmissbrauch
    misbruik misbruikzaak kindermisbruik pencabulan dicabuli pedofilia pedophile pedophiles pedocriminalite
    pedofil pedofiel pedofilo
prison-escape jailbreak gefangnisausbruch ausbrecher ontsnapping ontsnapt ontsnapte fugitif fugitifs
    fugitivo fugitivos buronan fugitive fugitives
pardon-clemency begnadigung begnadigungen begnadigt begnadigte amnestie amnesti amnistie amnistia amnistiado
    indulto indultos indultado gratie abolisi pengampunan anistia amnistiados
same-sex-marriage gleichgeschlechtliche homoehe homohuwelijk homosexuels homosexuelle homosexual
    homosexuales homosexueller homoseksualitas lgbt lgbtq lgbtqia transgender transgenre transsexuelle
headscarf hijab jilbab kopftuch kopftuchverbot kopftucher hoofddoek hoofddoeken hoofddoekverbod burka burqa
    burkaverbot boerka boerkaverbod abaya abayas tudung nikab niqab
drone drones drohne drohnen drohnensichtungen drohnenflug drohnenabwehr dron drohn dronenya droni
    dronesichting
crypto bitcoin bitcoins kripto krypto kryptowahrung kryptowahrungen kryptoborse cryptomunt cryptomunten
    cryptobeurs cryptomonnaie cryptomonnaies criptomoneda criptomonedas criptomoeda criptomoedas
    criptovaluta criptovalute ethereum blockchain
gold-price goldpreis goldpreise goudprijs goudprijzen antam
oil-price olpreis olpreise olpreisen rohol olieprijs olieprijzen opec petrole petroleo petrolio brent
fuel-price bbm pertalite pertamax carburant carburants spritpreis spritpreise spritpreisen benzinpreis
    benzinpreise benzineprijs benzineprijzen brandstofprijzen brandstofprijs tankrabatt gasolina gasolinas
    carburante carburanti combustiveis benzina benzin benzine
state-budget apbn apbd bundeshaushalt haushaltsentwurf haushaltsloch haushaltsstreit sparpaket begroting
    begrotingen begrotingstekort miljoenennota prinsjesdag presupuestos presupuesto orcamento orcamentos
    belanjawan rapbn haushaltssperre
national-debt staatsschulden staatsverschuldung schuldenbremse staatsschuld schuldenberg utang hutang dette
    dettes deuda deudas dividas endettement endividamento
tax-reform steuerreform steuererhohung steuererhohungen steuersenkung steuersenkungen mehrwertsteuer
    erbschaftssteuer erbschaftsteuer vermogenssteuer belastingplan belastingverhoging belastingverlaging
    vermogensbelasting ppn pph pajak cukai impuesto impuestos impostos impots
rents-housing mietpreisbremse mietpreise mietendeckel wohnungsnot wohnungsmarkt wohnungsbau woningnood
    woningmarkt woningtekort huurprijzen huurverhoging huizenprijzen alquiler alquileres loyers loyer
    aluguel alugueis affitti affitto huurders
birth-rate geburtenrate geburtenzahl geburtenruckgang geboortecijfer natalite natalidad natalidade natalita
    demographie demografie demografia denatalita volkszahlung volkstelling censo censimento sensus
    recensement
tourism pariwisata wisatawan wisata turis pelancong pelancongan tourisme tourismus touristen touristes
    touriste toeristen toerisme turismo turistas turisti overtourism massentourismus massatoerisme
cannabis marijuana ganja marihuana hanf kiffen wiet wiettelers wietplantage wietproef cannabisgesetz
    cannabislegalisierung coffeeshops maconha
tobacco tembakau rokok tabak tabac tabaco tabacco sigaretten zigaretten zigarette cigarros cigarrillos
    sigarette rauchverbot rookverbod vapes vape vaping vapen rauchen rokers
ferry ferries veerboot veerboten veerpont transbordador transbordadores traghetto traghetti
submarine submarines uboot unterseeboot onderzeeer onderzeeboot submarino submarinos sottomarino sottomarini
whale whales walvis walvissen buckelwal ballena ballenas baleine baleines baleia baleias balena balene
    gestrandeter walfang walvisvangst
wolf-animal loups wolven wolfsrudel problemwolf wolvenroedel wolfsriss
bear-animal problembar braunbar braunbaren eisbar eisbaren ijsbeer ijsberen panda pandas
lottery loterij lotterie lottogewinn lottogewinner lottojackpot lottomillionar jackpot staatsloterij loterie
    loteria loterias lotteria megasena euromillions euromillionen eurojackpot
plastic-pollution plastikmull plastikabfall plasticsoep plasticafval plastikverbot mikroplastik
    microplastics microplastic microplastiques microplasticos microplastiche mikroplastika einwegplastik
deforestation deforestasi abholzung regenwaldabholzung entwaldung ontbossing desmatamento deforestacion
    deforestazione pembalakan penebangan
air-pollution smog luftverschmutzung luchtvervuiling polusi jerebu feinstaub fijnstof
terrorism terrorist terrorists terroris teroris terorisme terrorisme terroristes terroriste terrorismus
    terroristen terrorismo terroristas terroristi terrorista terorist densus isis jihadist jihadists
    djihadistes djihadiste dschihadisten jihadisten yihadistas
mass-grave massengrab massengraber massagraf massagraven charnier charniers genocide genosida genocidio
    volkermord genocidios
war-crimes kriegsverbrechen kriegsverbrecher oorlogsmisdaden oorlogsmisdadigers oorlogsmisdaad
    strafgerichtshof strafhof
tennis-final tennis tenis wimbledon tennisspieler tennisspielerin tennisser tennisster tenista tenistas
    tennista petenis grandslam
cycling cyclisme cycliste ciclismo ciclista ciclistas wielrennen wielrenner wielrenster wielerploeg radprofi
    radrennen wielerklassieker radsport
formula-one formel1 formule1 formula1 verstappen f1 rennfahrer motogp
farmers-protest farmers farmer agriculteurs agriculteur paysans landwirte landwirten landwirt bauernprotest
    bauernproteste bauernverband traktoren boerenprotest boerenprotesten boerenactie agricultores agricultor
    agricoltori agricoltore trattori tractorada petani tracteurs tractores tratores
unemployment unemployed chomage chomeurs arbeitslosigkeit arbeitslose arbeitslosen arbeitslosenzahl
    arbeitslosenquote desempleo desempleados werkloosheid werklozen werkloosheidscijfer desemprego
    desempregados disoccupazione disoccupati pengangguran penganggur
racism racist racisme raciste racistes rassismus rassistisch rassistische racistisch racistische racismo
    racista racistas razzismo razzista razzisti rasisme rasis perkauman
antisemitism antisemitic antisemitisme antisemite antisemites antisemitismus antisemitisch antisemitische
    antisemitismo antisemita antisemitas antisemiti antisemitismusbeauftragter synagogue synagoge sinagoga
defamation defamatory slander diffamation diffamatoire verleumdung verleumdungsklage difamacion difamacao
    calunia calunias calumnia calumnias smaad diffamazione fitnah memfitnah
piracy-sea pirates pirate piraten piraat piratas pirata pirati perompakan piraterie
rice-price beras padi reispreis arroz riz rijstprijs
palm-oil sawit palmol palmolie cpo
coffee kopi cafeeiro kaffeepreis kaffeepreise kaffee koffie koffieprijs koffieprijzen cafeicultores
    cafeicultura arabica
cocoa cacao kakao kakaopreis cacaoprijs cacau cokelat kakaobauern
metro-subway subway mrt lrt ubahn metrotunnel metrolijn metropolitana metropolitain tfl
ride-hailing ojol gojek taxifahrer taxichauffeur taxichauffeurs taxis taxistas taxista tassisti tassista
    taksi teksi taxistreik
mine-accident miners miner penambang bergleute bergwerk bergwerke grubenungluck mijnwerkers mijnwerker
    mijnramp mineros mineiros garimpo garimpeiros minatori minatore tambang lombong mijnongeluk
suicide suicides suicidio suicidios suicidi selbstmord selbstmorde suizid suizide zelfmoord zelfdoding
    zelfmoorden
diabetes diabete diabetiker diabetici diabeticos obesity obesite obesitas obesidad obesidade obesita
    ubergewicht overgewicht ozempic wegovy abnehmspritze kegemukan
antibiotics antibiotic antibiotiques antibiotika antibiotikaresistenz antibiotica antibioticaresistentie
    antibioticos antibiotici antibiotik superbug superbugs
poisoning-food keracunan lebensmittelvergiftung voedselvergiftiging intoxicacion intoxicaciones intoxicacao
    intossicazione intossicati listeria listerien salmonella salmonellen salmonelle salmonela botulismo
    botulisme botulism
poison-attack poisoned nowitschok novichok nawalny navalny giftanschlag vergiftet vergiftete vergiftung
    vergiftigd vergiftiging avvelenato avvelenata avvelenamento envenenado envenenada envenenamiento
    envenenamento diracun empoisonne empoisonnement
methanol methanolvergiftung metanol metanolo oplosan alkoholvergiftung alcoholvergiftiging adulteradas
product-recall ruckruf ruckrufe ruckrufaktion zuruckgerufen terugroepactie terugroepacties
school-meals mbg schulessen schoolmaaltijden schoollunch cantines
twin-birth zwillinge zwilling jumeaux jumelles gemelos gemelas gemeos gemelle kembar tweeling tweelingen
    siamesische siamesi siamesas
divorce divorces divorced divorcent cerai bercerai perceraian menceraikan scheidung scheidungen
    scheidungskrieg echtscheiding echtscheidingen divorcio divorcios divorzio divorzi divorciados penceraian
royal-baby pregnant pregnancy hamil schwanger schwangere schwangerschaft zwanger zwangerschap embarazo
    embarazada gravidez gravidanza incinta grossesse kehamilan
docks-ports dockworkers dockworker dockers longshoremen longshoreman longshore stevedores stevedore seaport
    seaports ports debardeurs portuaire portuaires pelabuhan dermaga estibadores estibador estiba portuarios
    puertos hafenarbeiter hafenarbeitern hafenarbeiterstreik hafen seehafen hafenbetreiber portuali porti
    estivadores portos portuaria havenarbeiders havenarbeider dokwerkers dokwerker sjorders havenbedrijf
    zeehavens
nurses nurse nursing infirmiers infirmieres infirmiere infirmier soignants soignant soignantes perawat
    keperawatan jururawat enfermeras enfermeros enfermera enfermero enfermeria pflegekrafte pflegekraften
    pflegepersonal krankenschwestern krankenschwester krankenpfleger pflegestreik infermieri infermiera
    infermiere enfermeiros enfermeiras enfermeira enfermeiro enfermagem verpleegkundigen verpleegkundige
    verplegers zorgpersoneel zorgmedewerkers
doctors doctor medics physicians physician medecins medecin praticiens dokter perubatan medicos medico arzte
    arzten arzt arztin arztinnen assistenzarzte klinikarzte arztestreik arzteverband arztegewerkschaft
    medici dottori artsen huisartsen huisarts artsenfederatie
teachers teacher schoolteachers enseignants enseignant enseignante enseignantes professeurs instituteurs
    guru gurunya cikgu maestros maestras docentes profesores lehrer lehrern lehrerin lehrerinnen lehrkrafte
    lehrkraften lehrermangel insegnanti insegnante docenti docente professores professoras leraren leraar
    lerares leerkrachten onderwijzers onderwijspersoneel lerarentekort
train-drivers railworkers machinists masinis maquinistas maquinista lokfuhrer lokfuhrern lokfuhrerin
    lokfuhrergewerkschaft zugbegleiter zugpersonal macchinisti macchinista capotreno capotreni machinisten
    treinpersoneel treinmachinisten treinconducteurs spoorwegpersoneel
buses bus autobus autocars busnya autobuses colectiveros busfahrer busfahrern busfahrerin busverkehr
    linienbus linienbusse autoferrotranvieri onibus autocarros autocarro rodoviarios buschauffeurs
    buschauffeur stadsbus streekvervoer busvervoer
trams tram tramway tramways traminots tranvia tranvias strassenbahn strassenbahnen nahverkehr opnv
    nahverkehrsstreik strassenbahnfahrer tranvieri tranviario
pilots pilotes pilot juruterbang pilotos piloten pilotin pilotinnen pilotengewerkschaft piloti piloot
    pilotenstaking verkeersvliegers pilotenvakbond
cabin-crew stewardess stewardesses aircrew attendants stewards hotesses hotesse navigants pramugari
    pramugara azafatas azafata tripulantes flugbegleiter flugbegleitern flugbegleiterin flugbegleiterinnen
    kabinenpersonal kabinengewerkschaft hostess aeromocas aeromoca hospedeiras aeronautas cabinepersoneel
    stewardessen cabinebemanning
baggage-handlers baggage luggage bagagistes bagagiste bagages bagasi equipajes equipaje bodenpersonal gepack
    gepackabfertigung bodenverkehrsdienste bodenabfertigung flughafenpersonal bagagli bagaglio bagagens
    bagagem grondpersoneel bagageafhandelaars bagageafhandeling bagagepersoneel bagage luchthavenpersoneel
air-traffic-control controllers eurocontrol aiguilleurs controladores fluglotsen fluglotse fluglotsin
    flugsicherung fluglotsenstreik controllori luchtverkeersleiders luchtverkeersleider luchtverkeersleiding
    verkeersleiders verkeersleiding
autoworkers autoworker carmakers carmaker automakers automaker automotive automobile automobiles otomotif
    automotif automotriz automotrices automotor autobauer autobauern autohersteller autoindustrie
    automobilindustrie autokonzern autozulieferer autowerk automobilistica automobilistico montadoras
    montadora automotiva autofabrikant autofabrikanten autobouwer autofabriek autofabrieken autosector
metalworkers metalworker metallos metallurgie metallurgistes logam metalurgicos metalurgico metalmecanica
    metaller metallern metallindustrie metallbranche metallarbeitgeber elektroindustrie metalmeccanici
    metalmeccanico metalmeccanica metaalbewerkers metaalindustrie metaalsector metaalarbeiders grootmetaal
screenwriters writers penulis screenwriter scriptwriters scriptwriter scenaristes scenariste guionistas
    guionista guiones drehbuchautoren drehbuchautor drehbuchautorin drehbuchautorinnen drehbuch drehbucher
    sceneggiatori sceneggiatore sceneggiatrice sceneggiatura roteiristas roteirista argumentistas
    scenarioschrijvers scenarioschrijver scenaristen scenarist
actors actor actress actresses performers acteurs acteur actrice actrices comediens comedien comedienne
    aktor aktris pelakon actores actriz schauspieler schauspielern schauspielerin schauspielerinnen
    schauspielergewerkschaft attori attore attrice attrici atores ator atriz atrizes acteursvakbond
voice-actors dubbing voiceover voiceovers doublage doubleurs dubber doblaje dobladores locutores locutor
    synchronsprecher synchronsprechern synchronsprecherin synchronsprecherinnen synchronschauspieler
    synchronstimme synchronstimmen doppiaggio doppiatori doppiatore doppiatrice doppiatrici dublagem
    dubladores dublador dobragem stemacteurs stemacteur nasynchronisatie
journalists journalist newsroom newsrooms journalism journalistes journaliste journalisme jurnalis
    jurnalisme kewartawanan periodistas periodista periodismo journalisten journalistin journalistinnen
    journalismus giornalisti giornalista giornalismo jornalistas jornalista jornalismo journalistiek
postal postmen postman postie posties postiers postier postale postaux postales posmen carteros cartero
    postboten postbote brieftrager briefzusteller postzusteller postbeschaftigte postini postino
    portalettere carteiros carteiro correios postbodes postbode postbezorgers postbezorger postbezorging
    poststaking
couriers courier livreurs livreur coursiers coursier kurir penghantar repartidores repartidor kuriere
    kurierfahrer paketzusteller paketboten lieferfahrer lieferdienst lieferdienste fahrradkuriere fattorini
    fattorino entregadores entregador estafetas motoboys motoboy koeriers koerier bezorgers bezorger
    maaltijdbezorgers pakketbezorgers
truckers trucker trucks truck lorry lorries hauliers haulage routiers routier camionneurs camionneur camions
    truk truknya treler camioneros camionero camiones transportistas camion lkw lastwagen lastwagenfahrer
    spediteure camionisti camionista autotrasportatori autotrasporto caminhoneiros caminhoneiro camionistas
    caminhao caminhoes vrachtwagen vrachtwagens vrachtwagenchauffeurs vrachtwagenchauffeur
garbage rubbish binmen eboueurs eboueur poubelles ordures sampah basureros basurero basura basuras
    mullabfuhr mullwerker mullmanner mullberge mullentsorgung spazzatura netturbini netturbino rifiuti
    immondizia lixo lixeiros coletores vuilnismannen vuilnisman vuilnisophalers vuilophalers vuilnis
    afvalinzameling
civil-servants bureaucrats fonctionnaires fonctionnaire pns aparatur penjawat burocratas beamtenbund
    staatsbedienstete staatsdiener bundesbedienstete landesbeschaftigte statali funcionalismo ambtenaren
    ambtenaar rijksambtenaren gemeenteambtenaren
cleaners janitors janitor nettoyage kebersihan pencuci limpiadoras limpieza reinigungskrafte putzkrafte
    gebaudereiniger gebaudereinigung reinigungspersonal pulizie pulizia limpeza faxineiras schoonmakers
    schoonmaaksters schoonmaak schoonmaakbedrijven
restaurants restaurant baristas barista waiters waitresses waiter restaurateurs restoran pramusaji camareros
    camarero meseros hosteleria restaurantes restaurante kellner kellnerin kellnern gastronomie gastgewerbe
    camerieri cameriere ristorazione ristoranti ristorante horeca horecapersoneel
warehouse warehouses entrepots entrepot gudang gudangnya pergudangan almacenes almacen lagerarbeiter
    logistikzentrum logistikzentren versandzentrum versandzentren lagerhalle magazzino magazzini
    magazzinieri armazem armazens magazijn magazijnen magazijnmedewerkers distributiecentrum
    distributiecentra
supermarkets supermarket retailers retailer retail supermarches supermarche hypermarches caissieres
    minimarket ritel peritel pasaraya peruncit peruncitan supermercados supermercado supermarkte supermarkt
    supermarkten einzelhandel einzelhandler handelsbeschaftigte kassiererinnen supermercati supermercato
    varejo varejista winkelpersoneel detailhandel supermarktpersoneel
garment garments textile textiles apparel sweatshops tekstil garmen konveksi textil maquilas costureras
    textilarbeiterinnen textilarbeiter textilindustrie textilfabrik textilfabriken naherinnen tessile
    tessili texteis costureiras textiel textielarbeiders kledingarbeiders textielfabriek kledingfabrieken
    naaisters
steel steelworkers steelworker steelmaker steelmakers steelworks siderurgie siderurgique siderurgistes acier
    acierie acieries keluli acero siderurgica siderurgia stahl stahlarbeiter stahlwerk stahlwerke
    stahlindustrie stahlkocher stahlkonzern stahlbranche acciaio acciaieria acciaierie siderurgico
    siderurgicas staal staalarbeiders staalfabriek staalbedrijf staalindustrie hoogovens
refinery refineries raffinerie raffineries raffineurs penapisan refineria refinerias raffinerien
    olraffinerie olraffinerien raffineria raffinazione refinaria refinarias raffinaderij raffinaderijen
    olieraffinaderij
construction bricklayers scaffolders builders konstruksi construccion albaniles bauarbeiter bauarbeitern
    baustelle baustellen bauwirtschaft bauindustrie bauleute baugewerbe edili edilizia muratori cantieri
    construcao pedreiros bouwvakkers bouwvakker bouwsector bouwbedrijven bouwplaats
bakers bakery bakeries boulangers boulanger boulangeries boulangerie bakeri panaderos panadero panaderias
    panaderia backerei backereien backern backerhandwerk panettieri panificatori fornai panifici padeiros
    padaria padarias bakkers bakker bakkerij bakkerijen
pharmacists pharmacist pharmacies pharmacy pharmaciens pharmacien pharmacienne pharmacie officines apoteker
    apotek farmasi farmacias farmacia apotheker apotheken apotheke apothekern apothekerin farmacisti
    farmacista farmacie apothekers apotheek apothekersassistenten apothekersassistentes
midwives midwife midwifery maieuticiens bidan kebidanan matronas matrona parteras partera hebammen hebamme
    hebammenverband ostetriche ostetrica parteiras parteira verloskundigen verloskundige vroedvrouwen
    vroedvrouw
musicians musician orchestra orchestras musiciens musicien musicienne orchestre musisi orkestra pemuzik
    musicos orquesta musiker musikern musikerin orchester orchestern philharmoniker musicisti musicista
    orchestrali orquestra muzikanten muzikant orkest orkesten
photographers photographer photographes photographe fotografer jurugambar fotografos fotografo fotografa
    fotografen fotograf fotografin fotografinnen fotograaf
translation translators translator translations interpreters traducteurs traducteur traductrice traduction
    traductions penerjemah terjemahan penerjemahan penterjemah penterjemahan traductores traductor
    traduccion traducciones ubersetzer ubersetzern ubersetzerin ubersetzung ubersetzungen dolmetscher
    traduttori traduttore traduzione traduzioni tradutores tradutor traducao vertalers vertaler vertaling
    vertalingen
animation animators animator animations cartoon cartoons animasi animadores animacion animatoren
    zeichentrick animationsfilm trickfilm zeichentrickfilm animazione animatori animacao animacoes
    animatiefilm tekenfilm tekenfilms animatie
video-games videogame videogames gaming gamers gamer videoludique videojuegos videojuego videospiel
    videospiele videospielen spieleentwickler computerspiele computerspiel gamesbranche videogiochi
    videogioco gamestudio gameontwikkelaar
programmers programmer coders coder coding developpeurs developpeur codeurs informaticiens pemrogram
    programer pemrograman pengaturcara pengaturcaraan programadores programador programmierer programmierern
    programmieren softwareentwickler programmiererin programmatori programmatore sviluppatori sviluppatore
    desenvolvedores desenvolvedor programmeurs programmeur softwareontwikkelaars programmeren
bank-staff bankers banker banking banquiers banquier bancaire bancaires perbankan bankir bancarios banqueros
    banquero bankangestellte bankmitarbeiter bankbeschaftigte bankenbranche bancari banchieri banchiere
    banqueiros bankiers bankpersoneel bankmedewerkers bankier
telecoms telecom telecommunications telecommunication telekomunikasi telko telecomunicaciones
    telekommunikation telekommunikationskonzern telecomunicazioni telecomunicacoes telecombedrijf
    telecombedrijven
electricity electricians electrician electricite electriciens electricien gaziers listrik kelistrikan
    elektrik electricidad electricistas electricista elektriker elektrikern strombedarf stromverbrauch
    stromversorger energieversorger strompreise elettricita elettricisti elettricista eletricidade
    eletricistas eletricitarios elektriciteit elektriciens elektricien stroomverbruik
seafarers seafarer sailors sailor seamen marins matelots pelaut kelasi marineros marinero seeleute seeleuten
    matrosen matrose marittimi marinai marinaio marinheiros marinheiro maritimos zeelieden zeevarenden
    matrozen matroos
fishermen fisherman fishers fishery fisheries trawlers trawler pecheurs pecheur chalutiers chalutier nelayan
    pescadores pescador pesqueros pesquero fischern fischerei fischereiflotte krabbenfischer fischkutter
    fischerboot pescatori pescatore pescherecci peschereccio pesqueiros vissers visserij vissersboot
    visserslui
seasonal-workers farmworkers farmworker saisonniers saisonnier jornaleros jornalero temporeros erntehelfer
    saisonarbeiter saisonkrafte landarbeiter braccianti bracciante stagionali safristas seizoensarbeiders
    landarbeiders
kindergarten kindergartens childcare daycare preschool preschools creches creche maternelles paud tadika
    taska guarderias guarderia erzieherinnen erzieher erzieherin kindertagesstatten kindertagesstatte
    kinderbetreuung asili educatrici kinderopvang kinderdagverblijf kinderdagverblijven kleuterschool
care-homes carers caregivers caregiver ehpad ehpads jompo geriatrico geriatricos pflegeheim pflegeheime
    pflegeheimen altenpflege altenheim seniorenheim badanti badante verpleeghuis verpleeghuizen thuiszorg
    ouderenzorg
theatre theatres theater theaters teater teatro teatros theatern opernhaus buhnen teatri
shipyard shipyards shipbuilders shipbuilder shipbuilding galangan limbungan astilleros astillero werft
    werften werftarbeiter schiffbau schiffbauer cantieristica estaleiros estaleiro scheepswerf scheepswerven
    scheepsbouw
planemakers planemaker aerospace avionneur avionneurs aeronautique aerospatiale dirgantara aeroangkasa
    aeronautica aeroespacial flugzeugbauer flugzeughersteller luftfahrtindustrie aerospaziale
    vliegtuigbouwer vliegtuigfabrikant
customer-service callcentre callcenters teleconseillers teleoperateurs teleoperadores callcenter callcentern
    kundendienst kundenservice teleatendimento telemarketing klantenservice klantendienst
broadcasters broadcaster broadcasting audiovisuel penyiaran penyiar radiotelevision televisora emisora
    rundfunk rundfunkanstalten fernsehsender emittente emittenti emissora emissoras radiodifusao omroep
    omroepen
record-labels discografica discograficas plattenfirma plattenfirmen musikkonzern musikindustrie
    musikkonzerne discografiche gravadora gravadoras platenmaatschappij platenmaatschappijen platenlabel
    muziekindustrie
factories factory usine usines pabrik pabriknya fabrica fabricas fabrik fabriken fliessband produktionsstopp
    produktionsausfall fabbrica fabbriche stabilimento stabilimenti fabriek fabrieken productielijn
filming tournage tournages syuting rodaje rodajes dreharbeiten filmstudio filmstudios drehstopp riprese
    filmagens filmagem filmopnames filmopnamen filmset
blockade blockades blockaded blockading roadblocks blocage blocages bloquent blokade memblokade bloqueo
    bloqueos bloquean blockaden blockieren strassenblockade strassenblockaden bloccano bloqueio bloqueios
    bloqueiam blokkade blokkades blokkeren wegblokkade snelwegblokkade
strikebreakers strikebreaker scabs esquiroles esquirol rompehuelgas streikbrecher streikbrechern crumiri
    stakingsbrekers stakingsbreker
staff-shortage shortage shortages understaffing understaffed penurie penuries kekurangan escasez
    personalmangel fachkraftemangel personalnot unterbesetzung carenza carenze escassez personeelstekort
    personeelstekorten werkdruk
mediation mediator mediators arbitration arbitrator conciliation mediateur mediatrice mediateurs mediasi
    arbitrase pengantaraan timbangtara mediacion mediador mediadora conciliacion schlichtung schlichter
    schlichterin schlichtern schlichtungsverfahren vermittlung mediazione mediatore arbitrato conciliazione
    mediacao conciliacao bemiddeling bemiddelaar bemiddelaars
suspension suspended suspends suspend suspendu suspendue ditangguhkan penangguhan diskors skorsing
    menangguhkan penggantungan suspendido suspendida suspende suspenden ausgesetzt suspendiert beurlaubt
    suspendierung sospeso sospesa sospensione sospende suspensa suspensao suspendem geschorst opgeschort
    schorsing schorst
fired-boss fired ousted ousts ouster sacked sacking limoge limogeage limogee dipecat memecat pecat despide
    despedido cesado gefeuert entlassen rauswurf rausschmiss abberufen licenziato licenziata silurato
    demitido demite demissao demitida ontslag ontslaat
appointed-boss appointed appoints appointment nomme nommee ditunjuk menunjuk penunjukan dilantik melantik
    pelantikan nombra nombrado nombramiento nombrada ernannt ernennung ernennt nominato nominata nomeia
    nomeado nomeacao nomeada benoemd benoeming benoemt
stock-listing ipo ipos flotation cotation melantai penyenaraian tersenarai borsengang borsengange
    borsenstart borsengangs quotazione quotarsi beursgang beursintroductie
dataset datasets scraping scraped scraper scrapers crawler crawlers trainingsdaten datensatz datensatze
    datensatzen trainingsdata
superintelligence superintelligent superinteligensi superinteligencia superinteligente superintelligenz
    superintelligente superintelligenten superintelligenza superintelligentie
extinction existential existentiel existentiels kepunahan eksistensial kepupusan extincion existencial
    ausloschung existenzielle existenziellen estinzione esistenziale extincao existentiele uitroeiing
    uitsterven
hallucination hallucinations hallucinated hallucinates halusinasi berhalusinasi alucinaciones alucinacion
    halluzination halluzinationen halluziniert halluzinieren allucinazioni allucinazione alucinacoes
    alucinacao hallucinatie hallucinaties hallucineert
facial-recognition facial biometric biometrics faciale biometrique biometriques biometrie biometrik
    biometrico biometricos biometrica gesichtserkennung biometrische biometrischen facciale biometrici
    biometria gezichtsherkenning
surveillance videosurveillance cctv vigilancia videovigilancia uberwachung videouberwachung
    uberwachungskameras uberwachungskamera sorveglianza videosorveglianza cameratoezicht bewakingscamera
self-driving driverless autopilot swakemudi autopiloto selbstfahrende selbstfahrenden selbstfahrend
    fahrerlose fahrerlosen roboterauto autopilota zelfrijdende zelfrijdend
open-letter letter letters signatories petition petitions lettre signataires moratoire petisi moratorium
    petisyen firmantes moratoria unterzeichner petizione firmatari lettera peticao signatarios petitie
    ondertekenaars
whistleblower whistleblowers lanceuse denunciante denunciantes whistleblowerin hinweisgeber hinweisgeberin
    klokkenluider klokkenluiders klokkenluidster
consciousness sentient sentience kesadaran kesedaran conciencia bewusstsein empfindungsfahig coscienza
    senziente consciencia senciente bewustzijn
exams exam cheating cheated triche tricherie tricheurs baccalaureat ujian contek mencontek nyontek
    peperiksaan examenes selectividad prufung prufungen abitur abiturprufungen schummeln esami esame
    maturita vestibular enem examens eindexamen eindexamens spieken
diagnosis diagnoses diagnosed diagnostic diagnostics diagnostique diagnosa didiagnosis diagnostico
    diagnosticos diagnosticado diagnose diagnosen diagnostik diagnostiziert diagnosi diagnosticato
    gediagnosticeerd
scam scams scammers scammer fraudsters arnaque arnaques escroquerie escroqueries escrocs escroc penipuan
    penipu tipu estafa estafas estafadores betrug betruger betrugern betrugsmasche enkeltrick schockanruf
    schockanrufe truffa truffatori truffati estelionato oplichting oplichters oplichter
disinformation misinformation hoax hoaxes desinformation infox hoaks disinformasi misinformasi
    desinformacion bulo bulos falschmeldung falschmeldungen disinformazione bufala bufale desinformacao
    desinformatie nepnieuws
election-interference interference meddling ingerence ingerences injerencia injerencias interferencia
    einmischung wahlbeeinflussung wahlmanipulation ingerenza ingerenze interferenze ingerencia inmenging
    verkiezingsbeinvloeding
publishers publisher editeurs editeur penerbit editoriales verlage verlag verleger presseverlage editori
    editore editoras uitgevers uitgever uitgeverij uitgeverijen
supercomputer supercomputers supercalculateur supercalculateurs superordinateur superordinateurs
    superkomputer supercomputadora supercomputadoras superordenador superordenadores supercomputern
    superrechner supercalcolatore supercomputador supercomputadores
nude-images nude nudes naked denudees denudes pedopornographie pedopornographiques pornografi telanjang
    bogel desnudos desnudas pornografia nacktbilder nacktfotos kinderpornografie kinderpornographie
    pedopornografia pedopornografico nudez naaktbeelden naaktfoto kinderporno
cuts-austerity austerity cutbacks austerite pemangkasan penghematan penjimatan recortes recorte austeridad
    kurzungen sparmassnahmen sparkurs einsparungen kurzung tagli austerita austeridade bezuinigingen
    bezuiniging bezuinigen
privatisation privatization privatised privatized privatise privatize privatiser privatisasi swastanisasi
    penswastaan privatizacion privatizar privatisierung privatisieren privatisiert privatizzazione
    privatizzare privatizacao privatisering privatiseren
hotels hotel housekeepers hotellerie perhotelan hotelnya hoteles hotelera hotelero hoteleros hotelpersonal
    hotelgewerbe hotelbranche hotelbeschaftigte alberghi albergo albergatori hoteis hotelaria hoteleiro
    hotelpersoneel
students student etudiants etudiant etudiante etudiantes lyceens lyceen mahasiswa mahasiswi estudiantes
    estudiante estudiantil estudiantiles studenten studierende studierenden studentin studentinnen studenti
    studente studentessa studentesse estudantes estudante
pupils schoolchildren eleves ecoliers siswa siswi murid pelajar alumnos alumnas alumno schuler schulern
    schulerinnen schulerin schulkinder alunni alunno alunos alunas aluno leerlingen scholieren leerling
    scholier
researchers researcher scientists scientist postdocs chercheurs chercheur chercheuse chercheuses
    scientifiques peneliti ilmuwan saintis cientificos cientifico cientifica forscher forschern forscherin
    forscherinnen wissenschaftler wissenschaftlern wissenschaftlerin ricercatori ricercatore ricercatrice
    scienziati scienziato pesquisadores pesquisador pesquisadora cientistas cientista wetenschappers
    wetenschapper onderzoekers onderzoeker
singers singer chanteur chanteuse chanteurs chanteuses penyanyi cantante cantantes sangerin sangern
    sangerinnen cantanti cantor cantora cantores zanger zangeres zangers
songs song chanson chansons lagu lagunya cancion canciones popsong canzone canzoni brani cancao cancoes
    liedje liedjes
artists artist illustrators illustrator artistes artiste illustrateurs illustrateur illustratrice seniman
    ilustrator pelukis artistas artista ilustradores ilustradora kunstler kunstlern kunstlerin kunstlerinnen
    illustratoren illustratorin artisti illustratori kunstenaars kunstenaar kunstenares
schools school ecole ecoles lycee lycees sekolah sekolahnya persekolahan escuelas escuela schule schulen
    unterricht unterrichtsausfall scuole scuola escolas escola scholen basisscholen basisschool
universities university campus lecturers lecturer campuses universites universite universitas kampus
    universiti pensyarah universidades universidad universitaten universitat hochschulen hochschule
    universita atenei ateneo universidade universiteiten universiteit hogescholen
cancellations cancelled canceled annulations annules annulees dibatalkan pembatalan cancelaciones cancelados
    cancelacion annulliert annullierungen gestrichen cancellazioni cancellati cancellazione soppressi
    cancelamentos cancelamento geannuleerd annuleringen geannuleerde
pay-rise wages wage salaries salary payrise paycheck paychecks salaires salaire salariale salariales
    salarial upah gaji gajinya pengupahan salarios salario sueldos lohne lohn lohnerhohung lohnerhohungen
    lohnforderung lohnforderungen gehalter salari stipendi stipendio retribuzioni lonen loonsverhoging
    loonsverhogingen looneis salarissen
bonus bonuses thr tunjangan insentif elaun aguinaldo bonuszahlung einmalzahlung bonuszahlungen bonussen
agreement agreements accord accords kesepakatan menyepakati perjanjian acuerdo acuerdos convenio preacuerdo
    einigung vereinbarung tarifabschluss tarifkompromiss accordo accordi acordo acordos akkoord akkoorden
    overeenkomst onderhandelingsakkoord principeakkoord
negotiations negotiators negotiating negotiation bargaining negociations negociation negociateurs negocier
    negosiasi negosiator bernegosiasi rundingan negociaciones negociacion negociar negociadores
    verhandlungen verhandlungsrunde verhandlungsfuhrer verhandelt trattative trattativa negoziati negoziato
    negociacoes negociacao onderhandelingen onderhandelaars onderhandelen onderhandeling
rejection rejects rejected reject rejette rejettent rejete rejet menolak tolak ditolak penolakan rechaza
    rechazan rechazo rechazaron abgelehnt ablehnung lehnt respinge respingono respinto bocciato bocciata
    rejeita rejeitam rejeitou rejeicao verwerpt verwerpen afgewezen verworpen
founder cofounder founders cofounders fondateur cofondateur cofondatrice fondateurs pendiri pengasas
    fundador cofundador fundadores grunder mitgrunder grundern grunderin mitgrunderin fondatore cofondatore
    fondatori oprichter medeoprichter oprichters
investors investor funding valuation valuations fundraising investisseurs investisseur valorisation
    valorisee pendanaan valuasi pelabur pelaburan inversores inversionistas inversor investoren
    finanzierungsrunde geldgeber investitori investitore investidores investidor investeerders investeerder
    financieringsronde
exports export exporting exported exporters exportations exportation exporter ekspor mengekspor eksport
    mengeksport exportaciones exportacion exportar exporte exporten exportkontrollen exportbeschrankungen
    esportazioni esportazione exportacoes exportacao exportbeperkingen exporteren exportbeperking
voice-assistant voice voices voix vocale vocaux suaranya voz sprachassistent sprachassistenten
    sprachassistentin stimme stimmimitation vocali voci vozes spraakassistent spraakassistenten
    stemassistent
image-generator images imej imagenes bildgenerator bildgeneratoren bildgenerierung immagini imagens
    afbeeldingen beeldgenerator
warning warns warned warnings warn avertit avertissent avertissement memperingatkan peringatkan amaran
    advierte advierten advertencia advirtio warnt warnen warnung warnungen warnte gewarnt avverte avvertono
    avvertimento adverte advertem waarschuwt waarschuwen waarschuwing waarschuwingen
regulation regulations regulators regulator regulate reglementation regulateur regulateurs regulasi
    peraturan regulacion regulador reguladores regulierung regulieren regulierungsbehorde aufsichtsbehorde
    aufsichtsbehorden regulierer regolamentazione regolatore regolatori regulacao regulamentacao regulering
    toezichthouder toezichthouders regelgeving
search-engine carian buscador buscadores suchmaschine suchmaschinen internetsuche googlare zoekmachine
    zoekmachines
browser browsers navigateur navigateurs peramban navegador navegadores browsern webbrowser
apps app appstore appli applis aplikasi aplikasinya aplicaciones aplicativo aplicativos
subscription subscriptions subscribers subscriber abonnement abonnements abonnes berlangganan langganan
    suscripcion suscripciones suscriptores abonnenten abos abbonamento abbonamenti abbonati assinantes
    abonnementen abonnees
licence license licenses licensing licensed licences lisensi licencia licencias lizenz lizenzen
    lizenzvertrag lizenzabkommen lizenzgebuhren licenza licenze licenca licenciamento licentie licenties
    licentieovereenkomst
authors auteurs pengarang autores autoren autorinnen autori autrici
teenagers teenager teens adolescents ados adolescent adolescente remaja adolescentes jugendliche
    jugendlichen jugendlicher minderjahrige minderjahrigen adolescenti minorenni tieners tiener jongeren
    minderjarigen
brain brains cerveau cerveaux cerebral otak cerebro gehirn gehirns gehirnchip hirnimplantat gehirnimplantat
    cervello cerebrale hersenen brein hersenimplantaat hersenchip
partnership partnerships partenariat partenariats kemitraan bermitra kolaborasi kerjasama usahasama alianza
    partnerschaft partnerschaften kooperation partenariato alleanza parceria parcerias samenwerking
    partnerschap
closure closures shutdown shutdowns fermeture fermetures penutupan ditutup cierre cierres schliessung
    schliessungen werksschliessung werksschliessungen chiusura chiusure fechamento fechamentos encerramento
    sluiting sluitingen
jobs-employment jobs employment emplois emploi pekerjaan ketenagakerjaan empleos empleo arbeitsplatze
    arbeitsplatz arbeitsplatzen arbeitsmarkt occupazione empregos emprego banen arbeidsplaatsen arbeidsmarkt
"""


def rows() -> Iterator[list[str]]:
    """The words of each kind of event, the English one first."""
    return (row.split() for row in _ROWS.strip().replace("\n    ", " ").splitlines())


#: A word -> the English one of its kind of event.
EVENTS = {word: words[0] for words in rows() for word in words}

_WORD = re.compile(r"[^\W\d_]{3,}")
#: The first of two words in a row.
_FIRST = frozenset(word.partition("_")[0] for word in EVENTS if "_" in word)


def told_events(text: str) -> Iterator[tuple[str, str]]:
    """Each word for a kind of event, in small letters without accents, with the kind."""
    words = _WORD.findall(unaccented(text).casefold())
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        if word in EVENTS:
            yield word, EVENTS[word]
        if word in _FIRST and (pair := f"{word}_{after}") in EVENTS:
            yield pair, EVENTS[pair]
