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
strike strikes striking arbeit_nieder arret_travail arrets_travail walk_out walks_out walked_out walking_out
    down_tools downed_tools downing_tools stoppage stoppages walkout walkouts picket pickets picketing
    strikers greve greves greviste grevistes debrayage debrayages debraye debrayent debraient mogok mogokan
    pemogokan streik streiks streiken streikt streikte streikten gestreikt bestreikt streikende streikenden
    warnstreik warnstreiks warnstreikwelle generalstreik bahnstreik lokfuhrerstreik pilotenstreik poststreik
    ausstand streikaufruf streikwelle arbeitsniederlegung arbeitsniederlegungen huelga huelgas huelguista
    huelguistas staking stakingen staken staakt staakte staakten stakers stakende treinstaking spoorstaking
    stakingsactie stakingsdag werkonderbreking prikactie grevista grevistas sciopero scioperi sciopera
    scioperano scioperato scioperanti scioperante strike_action bermogok mogoknya gel_travail
    cessent_travail cesse_travail streikaktion streikaktionen streiktag streiktage streikbeginn dauerstreik
    arbeitskampf arbeitskampfe arbeitskampfmassnahmen ganztagsstreik flughafenstreik urabstimmung
    streikbereit streikdrohung legen_arbeit paros huelguistica huelguisticos parar_labores gestaakt staker
    staakten_werk leggen_werk estafettestaking estafettestakingen stakingsdagen stakingsgolf stakingsacties
    landelijke_staking acties_voeren vakbondsactie werkonderbrekingen busstaking ziekenhuisstaking
    paralisacao paralisacoes paralisam paralisa greve_geral incrocia_braccia incrociano_braccia
    astensione_lavoro sciopererano sciopero_generale
lockout lockouts aussperrung aussperrungen ausgesperrt serrata aussperrt aussperren cierre_patronal
layoffs layoff redundancies downsizing phk dirumahkan licenciements licenciement licencie licencier
    entlassungen stellenabbau jobabbau stellenstreichungen kundigungen massenentlassung massenentlassungen
    arbeitsplatzabbau despidos ontslagen ontslagronde massaontslag banenverlies ontslaggolf demissoes
    licenziamenti licenziamento licenziati licenzia esuberi esubero pemecatan pemberhentian laid_off
    lays_off laying_off lay_off job_cuts cuts_jobs cutting_jobs cut_jobs slashes_jobs slash_jobs axes_jobs
    headcount jobs_axed redundancy pemutusan_hubungan phknya merumahkan pengurangan_karyawan diberhentikan
    memberhentikan buang_kerja kehilangan_kerja pembuangan_pekerja licencient licencies licenciee
    supprime_emplois supprimer_postes supprime_postes suppressions_postes suppression_postes
    suppressions_emplois suppression_emplois plan_social plans_sociaux degraissage stellen_abbauen
    streicht_stellen stellen_streichen baut_stellen jobs_streichen stellenstreichung kundigungswelle
    entlasst_mitarbeiter streicht_jobs personalabbau stellenkurzungen entlassungswelle despedir despiden
    despediran recorte_plantilla reduccion_plantilla puestos_trabajo recortara_empleos schrapt_banen
    banen_schrappen ontslaan ontslagplan ontslagvergunning schrappen_banen schrapt_arbeidsplaatsen
    ontslagaanvraag demitir demitem demitiu despedimento despedimentos corte_vagas corta_empregos
    corta_vagas cortes_vagas licenziare licenziano taglia_posti tagli_personale cassa_integrazione
    tagliera_posti
bankruptcy bankruptcies bankrupt insolvency insolvent faillite faillites pailit kebangkrutan bangkrut
    insolvenz insolvenzen insolvenzverfahren insolvenzantrag insolvenzverwalter konkursverfahren pleite
    pleiten pleitewelle quiebra quiebras bancarrota faillissement faillissementen failliet failliete
    falencia falencias fallimento fallimenti bancarotta muflis kepailitan kemuflisan insolvencia insolvenza
    insolventie kepailitannya insolvencies bankrupted goes_bust went_bust files_bankruptcy pailitnya
    dipailitkan bangkrutnya gulung_tikar pkpu gulung_perniagaan muflisnya redressement_judiciaire
    liquidation_judiciaire depot_bilan depose_bilan cessation_paiements zahlungsunfahig zahlungsunfahigkeit
    insolvente konkurs pleitegeier schutzschirmverfahren meldet_insolvenz concurso_acreedores
    suspension_pagos quebro quebraron faillissementsaanvraag surseance surseance_betaling doorstart
    faillietverklaring recuperacao_judicial faliu falida falido fallita fallite concordato_preventivo
    liquidazione_giudiziale amministrazione_straordinaria
takeover takeovers merger mergers acquires acquired buyout mengakuisisi akuisisi diakuisisi merjer rachat
    rachats rachete racheter rachetee ubernahme ubernahmen ubernahmeangebot ubernimmt firmenubernahme
    adquisicion adquisiciones overname overnames overnamebod aquisicao aquisicoes acquisizione acquisizioni
    pengambilalihan penggabungan pemerolehan fusie fusies fuseren fuseert fusionieren fusioniert fusoes
    acquire acquiring acquisition acquisitions merge merges merging buys_stake caplok mencaplok
    mengakuisisinya mengambil_alih rachetent fusionnent fusionner fusionne acquiert rachetes zukauf zukaufe
    ubernahmekampf ubernahmeschlacht kauft_anteile zusammenschluss fusionsplane adquiere adquieren adquirir
    adquirio fusionarse absorcion neemt_over overgenomen overnamestrijd overnamekandidaat overnameplan
    overnemen fuseerde adquire adquirem adquiriu fundem acquisisce acquisire acquisito acquisita
    acquista_quota rileva_quota fondersi
tariffs tariff zolle zollen strafzolle strafzollen schutzzolle importzolle einfuhrzolle zollstreit
    handelskrieg handelsoorlog aranceles arancel arancelaria arancelarios arancelario douanetarieven
    importheffing importheffingen importtarieven invoerheffing invoerheffingen strafheffingen dazi dazio
    tarifaco surtaxe surtaxes protectionism protectionnisme protektionismus import_duties import_duty levies
    trade_war protectionist tarif_impor bea_masuk perang_dagang tarifnya tarif_import duti_import
    perang_dagangan duti droits_douane guerre_commerciale taxes_douanieres surtaxer protectionniste
    zollpolitik zollerhohung zollerhohungen zolldeal gegenzolle gegenzollen handelsstreit zollkonflikt
    zollabkommen vergeltungszolle guerra_comercial arancelarias invoertarieven heffingen tegenheffingen
    handelsconflict tarievenoorlog tarifas_importacao sobretaxa sobretaxas guerra_commerciale guerra_dazi
    dazi_doganali controdazi
embargo-trade embargoes handelsembargo wapenembargo waffenembargo olembargo exportverbot exportstopp
    ausfuhrverbot embarghi export_embargo arms_embargo embargo_armes embargos waffenexportstopp
    exportverbote
sanctions sanctioned sanksi sanktionen sanktioniert sanktionspaket sanciones sancion sancties sanctiepakket
    sancoes sancao sanzioni sanzionato sekatan sanctioning menyanksi penyanksian dikenakan_sekatan
    sanctionne sanctionnes sanctionner sanktionieren sanktionsliste sanktionspakets sanktionsverstosse
    sancionar sancionado sancionados sanciona sanctielijst sanctiepakketten sancionada sancionam
    sancoes_economicas sanzionati sanzionare sanzione
putsch putschs putschist putschists putschiste putschistes putschisten putschversuch putschversuchs kudeta
    couppleger coupplegers couppoging staatsgreep staatsgrepen staatsstreich staatsstreichs militarputsch
    golpista golpistas golpistes golpismo rampasan coup_attempt attempted_coup coup_plot military_coup
    upaya_kudeta rampasan_kuasa coup_etat tentative_putsch putschen putschten umsturzversuch golpe_estado
    intento_golpe couppogingen staatsgreeppoging trama_golpista tentativa_golpe colpo_stato golpe_militare
election elections pemilu pilpres pilkada pileg pemilihan pemilihannya wahl wahlen wahlsieg wahlsieger
    wahlniederlage wahlergebnis wahlkampf wahllokale stichwahl bundestagswahl bundestagswahlen landtagswahl
    landtagswahlen kommunalwahl parlamentswahl parlamentswahlen prasidentschaftswahl prasidentschaftswahlen
    prasidentenwahl neuwahl neuwahlen europawahl gewahlt wiedergewahlt elecciones eleccion electoral
    electorales comicios verkiezingen verkiezing verkiezingsuitslag verkiezingswinst verkiezingsstrijd
    presidentsverkiezingen parlementsverkiezingen gemeenteraadsverkiezingen eleicoes eleicao eleitoral
    eleitorais elezioni elezione elettorale elettorali ballottaggio legislatives pilihanraya elected
    reelected reelection terpilih reelegido reeleito elu elue reelu elegido elegida gekozen herkozen eleito
    eleita eletto eletta rieletto scrutin urnas stembus polls_open ballots ballot runoff voters
    polling_station election_day landslide_win midterms pemilukada pilgub pilwali pencoblosan kpu bawaslu
    caleg capres cawapres elektabilitas pilihan_raya pengundi pru pilihanraya_kecil elections_municipales
    presidentielle presidentielles municipales elections_anticipees electeurs electrices second_tour
    premier_tour isoloir wahler wahlern wahlerinnen wahlabend wahlkreis wahltag wahlsiegerin
    oberburgermeisterwahl bundestagswahlkampf wahlrecht wahlt wahlten abgewahlt wahlbeteiligung
    landtagswahlkampf electo electa elecciones_generales segunda_vuelta votantes elecciones_anticipadas
    stembureau stembureaus kiezers kiezer verkiezingsdag kamerverkiezingen stemmentelling kieswet
    statenverkiezingen segundo_turno eleitores eleitor elettori elezioni_regionali elezioni_comunali seggi
    suppletive
recount recounts hertelling hertellingen herteld recuento recuentos recontagem riconteggio recomptage
referendum referendums referenda volksentscheid volksentscheide volksabstimmung volksabstimmungen
    volksbegehren volksraadpleging referendo referendos plebiscito plebiscite plebiscites referendaire
    referendum_initiative votation votations burgerentscheid burgerentscheide burgerbegehren
    consulta_popular volksstemming quesiti referendario referendari
resignation resignations resigns resigned resigning demission demissions demissionne demissionner
    demissionnaire mundur rucktritt rucktritte rucktritts rucktrittsforderungen zuruckgetreten dimision
    dimisiones dimite dimitio dimitir aftreden afgetreden opgestapt renuncia renuncias renuncio renunciou
    dimissioni dimesso quits quit_post steps_down stepped_down step_down stepping_down stands_down resign
    quitting mengundurkan_diri pengunduran_diri undur_diri mundurnya letak_jawatan meletak_jawatan
    peletakan_jawatan letakkan_jawatan meletakkan_jawatan demissionnent demissionnera demissionnaires
    quitte_poste quitte_fonctions jette_eponge rucktrittsangebot rucktrittsforderung tritt_zuruck
    zurucktreten zurucktritt trat_zuruck treten_zuruck amtsverzicht rucktrittserklarung wirft_hin gibt_amt
    dimiten dimitido dimitieron renunciar renuncian dimisionario treedt_terug aftredend ontslag_ingediend
    opstappen aftreedt demissionou demissionario pede_demissao pediu_demissao renunciam dimettersi dimette
    dimettono dimissionario dimissionaria lascia_incarico dimessi dimessa dimissionari quit
no-confidence misstrauensvotum misstrauensantrag misstrauensvotums vertrauensfrage vertrauensabstimmung
    wantrouwensstemming sfiducia sfiduciato confidence_vote confidence_motion vote_confidence survives_vote
    mosi_percaya undi_percaya usul_percaya motion_censure motions_censure vote_confiance misstrauensantrage
    vertrauensvotum mocion_censura mocion_confianza cuestion_confianza motie_wantrouwen moties_wantrouwen
    mocao_censura mocao_confianca mozione_sfiducia voto_fiducia questione_fiducia
impeachment impeached impeach pemakzulan dimakzulkan makzulkan pemakzulannya destitue destituee
    amtsenthebung amtsenthebungsverfahren destitucion destituido destituida destituicao afzettingsprocedure
    impeachmentprocedure impeaching destituer destitution amtsenthoben amtsenthebungsklage destituir
    destituyen juicio_politico vacancia_presidencial afzetting afgezet afgezette destituido_presidente
    destituzione destituito messa_stato
banned bans outlawed outlaws larang melarang larangan dilarang pelarangan mengharamkan diharamkan
    pengharaman interdit interdits interdite interdites interdiction interdictions interdire interdisent
    verbot verbote verbots verbieten verbietet verboten verbod verboden verbiedt verbieden verbood prohibe
    prohiben prohibio prohibicion prohibiciones prohibido prohibida prohibidos prohibidas prohibir proibe
    proibem proibiu proibicao proibicoes proibido proibida proibidos proibir vieta vietano vietato vietata
    vietati vietare divieto divieti memblokir blokir diblokir pemblokiran banning blocks blocked blocking
    prohibits prohibited prohibition outlaw outlawing larang_penggunaan blokir_situs larangannya
    memblokirnya haramkan disekat menyekat sekat pengharamannya interdisant interdira bloque_acces
    bloquer_acces bannit banni bannis proscrit sperrt sperren gesperrt sperrung untersagt untersagen
    untersagte verbietet_nutzung verbannt netzsperre netzsperren blockiert_zugang bloquean_acceso bloquea
    prohibira prohibieron veto_acceso verbieden_gebruik blokkeert_toegang verbiedt_gebruik verbiedt_verkoop
    verbannen verbodsbesluit bloqueia banem baniu banido banida banir banimento bloqueou proibindo blocca
    bloccato bloccata vietera bloccati
veto vetoes vetoed vetos vetorecht vetar vetado vetada vetoing veta vetan vetan_ley veto_presidencial
    memveto diveto hak_veto vetou vetam vetos_presidenciais pone_veto veto_presidentiel
fined denda didenda mendenda amende amendes geldstrafe geldstrafen geldbusse geldbussen bussgeld bussgelder
    rekordbusse multa multas multado multada multados multe multato multata multati boete boetes geldboete
    beboet kompaun fine_million hefty_fine fine_billion penalty_million penalties_million sanksi_denda
    dendanya didenda_juta kompaun_juta dikompaun amende_record inflige_amende ecope_amende amende_millions
    strafzahlung strafzahlungen kartellstrafen bussgeldbescheid millionenstrafe milliardenstrafe
    millionenbusse busse_millionen geldstrafe_millionen bussgelds multan multar sancion_millones
    multa_millonaria beboeten miljoenenboete recordboete dwangsom dwangsommen boete_miljoen multam
    multa_milhoes multare maximulta multa_milioni sanzione_milioni
antitrust kartellamt bundeskartellamt kartell kartelle kartellrecht kartellklage kartellverfahren
    wettbewerbshuter kartellwachter monopole monopoles monopoli monopolio monopolios monopoly mededinging
    mededingingsautoriteit antimonopolio antimonopoly antimonopole concurrentiewaakhond kppu monopolist
    monopolistic competition_watchdog monopolize monopolinya persaingan_usaha monopolistik abus_position
    position_dominante anticoncurrentiel anticoncurrentielles autorite_concurrence kartellstrafe
    kartellbehorde kartellamts kartellbehorden wettbewerbsbehorde wettbewerbsverfahren marktmacht
    monopolstellung monopolkommission abuso_posicion posicion_dominio cnmc antimonopolios machtsmisbruik
    mededingingsregels mededingingswet kartelboete abuso_posicao cade_aprova concorrencia_desleal antitruste
    abuso_posizione posizione_dominante agcm monopolistico
lawsuit lawsuits sues sued suing menggugat gugatan digugat penggugat verklagt verklagte klage sammelklage
    aangeklaagd aanklagen dagvaardt dagvaarding rechtszaak rechtszaken querela menyaman querella litigio
    litigios litige litigation lawsuits_filed legal_action files_suit filed_suit takes_court taken_court
    plaintiff plaintiffs gugat gugatannya tergugat menuntut_ganti pra_peradilan praperadilan saman disaman
    plaintif plainte plaintes attaque_justice attaquent_justice poursuit_justice porte_plainte
    portent_plainte assigne_justice depose_plainte poursuivi_justice poursuites plaignant plaignants
    verklagen klagt_gegen klagen_gegen klager klagerin klagern zivilklage klageschrift reicht_klage
    milliardenklage schadensersatzklage schadenersatzklage zivilprozess schadensersatz schadenersatz demanda
    demandan demandas demandado demandada demando querellante demandante demandantes litigan
    demanda_judicial demandar klaagt_aan klagen_aan stapt_rechter stappen_rechter sleept_rechter
    rechtszaak_aangespannen schadeclaim schadeclaims spant_zaak spannen_zaak aanklacht aanklachten gedaagd
    dagvaarden kort_geding claimt_schade processa processam processada processou acao_judicial
    acoes_judiciais processo_judicial move_acao causa_legale fanno_causa causa_contro denuncia_contro
    querelato querele ricorso ricorsi azione_legale denunciano
verdict verdicts convicted sentenced sentencing divonis vonis memvonis terpidana condamne condamnes
    condamnee condamnation condamnations verurteilt verurteilte verurteilung freiheitsstrafe haftstrafe
    haftstrafen gefangnisstrafe schuldspruch condenado condenados condena condenas condenan condenada
    condenadas condenacao condenacoes condeno sentencia sentencias sentenciado veroordeeld veroordeelt
    veroordeelde veroordeling veroordelingen celstraf celstraffen gevangenisstraf condannato condannata
    condannati condanna condanne sentenza sentenze ergastolo dijatuhi conviction convictions sentence
    sentences found_guilty pleads_guilty pleaded_guilty guilty_verdict ruling guilty jailed prison_term
    vonisnya terbukti_bersalah hukuman_penjara divonis_bersalah putusan putusan_hakim disabit_bersalah
    bersalah hukuman penjara_bulan dipenjara dipenjarakan condamnees condamner jugement coupable coupables
    prison_ferme reconnu_coupable reconnue_coupable peine_prison tribunal_condamne urteil urteile urteils
    schuldig gericht_verurteilt schuldig_gesprochen verurteilen verurteilten bewahrungsstrafe lebenslang
    schuldspruche urteilt geurteilt culpable culpables condenar fallo_judicial veredicto veredictos
    condenatoria sentencia_firme vonnis vonnissen schuldig_bevonden uitspraak_rechter rechter_oordeelt
    rechtbank_oordeelt schuldig_verklaard taakstraf celstraf_geeist strafeis condenou veredito culpado
    culpada sentenca sentencas julgado_culpado verdetto verdetti colpevole colpevoli condannare
    sentenza_tribunale
acquittal acquitted acquits acquitte acquittes acquittement freispruch freigesprochen absuelto absuelta
    absuelve absolucion vrijspraak vrijgesproken absolvido absolvida absolvicao assolto assolta assolti
    assoluzione cleared_charges found_innocent exonerated not_guilty divonis_bebas vonis_bebas dilepas_bebas
    acquitter relaxe relaxee non_lieu freispruche freisprechen spricht_frei absueltos absolver absuelven
    inocente vrijspreken vrijspraken absolve absolvidos absolveu inocentado inocentada assolve assolte
    proscioglie prosciolto prosciolta
execution-death hinrichtung hinrichtungen hingerichtet todesstrafe todesurteil doodstraf terechtstelling
    terechtgesteld geexecuteerd death_penalty death_row executions executed hukuman_mati eksekusi_mati
    hukuman_gantung peine_mort pena_muerte pena_morte executies
arrest arrests arrested ditangkap menangkap penangkapan penahanan diringkus dibekuk diciduk arrestation
    arrestations interpelle interpelles verhaftet verhaftete verhaftung verhaftungen festgenommen
    festgenommene festnahme festnahmen haftbefehl detenido detenidos detenida detenidas detencion
    detenciones detienen detuvo aangehouden aanhouding aanhoudingen gearresteerd arresteert arresteren
    arresteerde arrestatie arrestaties opgepakt detido detidos detida detidas detencao detencoes arrestato
    arrestata arrestati arrestate arresto arresti arresting detains custody taken_custody ditahan tertangkap
    ciduk tahan_reman reman direman interpellation interpellations arrete_police arretes garde_vue
    gardes_vue interpellee festgenommener nimmt_fest verhaften nehmen_fest untersuchungshaft haftbefehle
    arrestado arrestados capturado capturados detiene capturan arrestan houdt_aan arrestanten opgepakte
    voorlopige_hechtenis verdachte_opgepakt hechtenis detem presos prendem prisao_preventiva fermati
    arrestano ammanettato custodia_cautelare
extradition extraditions extradited extradite extradites ekstradisi diekstradisi auslieferung auslieferungen
    ausgeliefert auslieferungsantrag extradicion extraditado extraditada extradita extraditar uitlevering
    uitgeleverd uitleveringsverzoek uitleveren extradicao extradar estradizione estradato estradata
    estradare extrade extradee extrader extraditing mengekstradisi ausliefern extraditan extraditados
    uitleveringsverzoeken estradati
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
    vredesplan perundingan perdamaian pourparlers peace_talks peace_deal peace_plan peace_agreement
    peace_negotiations perundingan_damai pembicaraan_damai kesepakatan_damai rundingan_damai pelan_damai
    negociations_paix accord_paix plan_paix pourparlers_paix friedensvertrag friedensdeal acuerdo_paz
    negociaciones_paz plan_paz vredesverdrag vredesdeal acordo_paz plano_paz negociacoes_paz accordo_pace
    negoziati_pace piano_pace colloqui_pace
treaty treaties traktat vertragsunterzeichnung staatsvertrag handelsabkommen freihandelsabkommen
    handelsakkoord handelsverdrag verdrag verdragen vrijhandelsverdrag trade_deal trade_agreement
    signed_treaty perjanjian_dagang traite_paix accord_commercial accords_commerciaux vertrag_unterzeichnet
    acuerdo_comercial tratado_comercial handelsdeal vrijhandelsakkoord acordo_comercial accordo_commerciale
state-visit staatsbesuch staatsbesuchs staatsbesuche staatsbezoek staatsbezoeken antrittsbesuch lawatan
    state_visit kunjungan_kenegaraan lawatan_rasmi visite_etat visita_estado visita_oficial visita_stato
    visita_ufficiale
invasion invasions invaded invades invading invasi menginvasi envahit envahi einmarsch einmarschiert invasie
    invasies binnenvallen binnengevallen invasao invasoes invadiu invadio invadieron invasione invasioni
    invaso pencerobohan menceroboh bodenoffensive grondoffensief
summit summits ktt sommet gipfel gipfels gipfeltreffen gipfeltreffens sondergipfel klimagipfel natogipfel
    eugipfel cumbre cumbres topoverleg topontmoeting klimaattop navotop konferensi_tingkat sidang_kemuncak
    krisengipfel eugipfels vredestop vertice_europeo
protest protests protested protesters protester protestors demonstrators unjuk demonstran pedemo
    manifestants manifestant manifestation manifestations protestieren protestiert protestierten
    demonstranten demonstrieren demonstrierten demonstriert proteste protesten protestactie protestmars
    protestmarsch protestkundgebung kundgebung kundgebungen grossdemonstration massenproteste protesteren
    protesteert manifestante manifestantes manifestacion manifestaciones protesta protestas manifestacao
    manifestacoes betoging betogingen betogers betoger protestos protestam protestano manifestazione
    manifestazioni manifestanti berunjuk berdemo corteo cortei protesting protestor demonstration
    demonstrations marched demonstrasi berdemonstrasi aksi_massa berunjukrasa tunjuk_perasaan manifestent
    manifeste_contre grossdemo protestaktion protestaktionen protestzug protestwelle protestar
    marcha_protesta cacerolazo demonstreren demonstratie demonstraties demonstreert protestaram manifestam
    protestare
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
    rimpatri rimpatrio rimpatriati deport deporting deports mendeportasi dihantar_pulang expulsions expulses
    expulsion reconduite_frontiere abschieben abgeschobene abschiebestopp abschiebehaft deportar deportan
    deportada uitgezet uitzetten gedeporteerd terugkeerbesluit deportam deportar_imigrantes espulsioni
    espulsione espulsi espulso
evacuation evacuations evacuated evacuees evacuate mengungsi dievakuasi evakuasi evacues evacuee evacuent
    evakuiert evakuierung evakuierungen evakuierte evakuieren evacuado evacuados evacuadas evacuacion
    evacuaciones evacuan geevacueerd geevacueerden evacuatie evacuaties evacueren evacuada evacuacao
    evacuacoes sfollati sfollato evacuati evacuata evacuato evacuazione evacuazioni
cyberattack cyberattacks ransomware hackers hacker hacked hacking peretasan diretas peretas meretas digodam
    penggodam cyberattaque cyberattaques piratage hackerangriff hackerangriffe cyberangriff cyberangriffe
    cyberattacke gehackt gehackte ciberataque ciberataques ciberatacante cyberaanval cyberaanvallen hackt
    siber hackeo hackeado hackeados hackeada cyberattacco cyber_attack cyber_attacks data_breach malware
    phishing hack serangan_siber serangan_ransomware peretasnya menggodam penggodaman pirates_informatiques
    pirate_informatique rancongiciel hameconnage cybercriminels cyberattacken hackergruppe cyberkriminelle
    cyberkriminellen gehackten schadsoftware erpressungssoftware pirateria_informatica piratas_informaticos
    hackean jaqueo gijzelsoftware cybercriminelen hackersgroep hackaanval gehackte_gegevens hackten
    ddosaanval ataque_hacker invasao_hacker ataque_cibernetico attacco_informatico attacchi_informatici
    attacco_hacker cyberattacchi hackerato
data-leak leak leaks leaked leaking kebocoran bocor dibocorkan membocorkan datenleck datenlecks datenpanne
    datenklau filtracion filtraciones datalek datalekken gelekt uitgelekt vazamento vazamentos vazados
    ketirisan tiris data_breaches leaked_data kebocoran_data kebocoran_maklumat fuite_donnees fuites_donnees
    geleakt geleakte durchgesickert datenabfluss filtrados filtrada fuga_datos filtran lekten lekte gelekte
    lekken_gegevens vazou vazada vazaram trapelato trapelate fuga_dati violazione_dati furto_dati
espionage spying espionnage espion espions espionne spionage spionageverdacht spionagefall spionageaffare
    spionagezaak spion spionen spione spionin spionasi spionase espionaje espia espias espionagem espiao
    espioes spionaggio spia pengintipan perisik spies spied spy_ring mata_mata pengintip espionner
    espionnent espionnage_industriel ausspioniert spioniert ausspahen industriespionage espiaba
    espionaje_industrial espiado bespioneerd bespioneren spioneren spioneert espionados espiona spiati
    spiare
outage outages pannes netzausfall storung storungen storingen serverausfall goes_offline service_disruption
    went_offline knocked_offline gangguan_layanan layanan_tumbang gangguan_perkhidmatan panne panne_geante
    panne_mondiale serverstorung totalausfall internetausfall netzstorung ausfalle caida_servicio
    caida_mundial interrupcion_servicio netwerkstoring wereldwijde_storing internetstoring platgelegd
    queda_servico disservizi disservizio malfunzionamento guasto guasti
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
    belastingontduiking belastingontduiker sonegacao evasione evasore evasori steueroase cumex tax_fraud
    tax_evasion penggelapan_pajak fraude_fiscale evasion_fiscale fraude_fiscal evasion_fiscal
    sonegacao_fiscal evasione_fiscale frode_fiscale
money-laundering geldwasche geldwascher geldwaschegesetz witwassen witwas witwaspraktijken witgewassen
    witwaszaak blanchiment blanqueo riciclaggio tppu money_laundering launder laundered pencucian_uang
    pengubahan_wang blanchiment_argent blanchi blanqueo_capitales lavado_dinero lavagem_dinheiro
    riciclaggio_denaro
corruption corrupt korupsi koruptor kpk bribery bribe bribes suap disuap penyuapan gratifikasi bestechung
    bestechungsgeld bestechungsgelder bestechlichkeit bestechungsskandal korruption korruptionsskandal
    korruptionsverdacht korruptionsaffare schmiergeld schmiergelder soborno sobornos corrupcion corrupto
    corruptos corruptie corruptieschandaal corruptiezaak omkoping steekpenningen smeergeld suborno subornos
    corrupcao corruzione tangenti mazzette rasuah graft bribed bribing kickbacks kickback embezzlement
    embezzled menyuap penggelapan suapnya menyuapnya menerima_suap sprm penyelewengan corrompu corrompus
    pots_vin pot_vin detournement_fonds detournements_fonds bestochen korrupt bestechen veruntreuung untreue
    bestechungsvorwurfe bestechungsaffare sobornar coimas coima malversacion cohecho peculado omgekocht
    corrupte smeergeldaffaire verduistering omkoopschandaal corruptieonderzoek propinas peculato corrupta
    corrotto corrotti mazzetta concussione tangente
stock-fall selloff kurssturz kurssturze kursrutsch borsencrash borsencrashs beurskrach beurscrash koersval
    koersverlies koersdaling kursverluste borsenkurse kurseinbruch koersdalingen selloffs sell_off
    shares_plunge shares_tumble shares_slump stocks_plunge stocks_tumble shares_fall stocks_fall shares_drop
    saham_anjlok anjlok ihsg_anjlok saham_rontok saham_jatuh merudum saham_merudum bourse_chute action_chute
    chute_bourse bourses_chutent action_plonge kurssturzen kursrutsche borsenbeben aktie_sturzt
    aktien_fallen aktie_fallt talfahrt kursverlust desplome desploma desploman bolsa_cae bolsas_caen
    acciones_caen aandeel_keldert aandelen_kelderen kelderen keldert beursval bolsa_cai acoes_caem despencam
    despenca acoes_despencam borse_giu crolla_borsa crollo_borsa titolo_crolla borsa_crolla tonfo
interest-rates leitzins leitzinsen leitzinses zinssenkung zinssenkungen zinserhohung zinserhohungen
    zinswende zinsentscheid zinsen zinssatz renteverhoging renteverlaging rentebesluit rentetarief rentestap
    beleidsrente rentestand tassi selic copom bunga euribor interest_rate interest_rates rate_cut rate_cuts
    rate_hike rate_hikes cuts_rates raises_rates suku_bunga kadar_faedah opr taux_interet taux_directeur
    taux_directeurs baisse_taux hausse_taux zinsschritt zinspolitik zinspause tipos_interes tasa_interes
    tasas_interes rentebesluiten taxa_juros juros tassi_interesse taglio_tassi
inflation inflations inflasi inflationsrate inflationsraten teuerung teuerungsrate verbraucherpreise
    preissteigerung preissteigerungen inflacion inflatie inflatiecijfer inflatiecijfers prijsstijging
    prijsstijgingen inflacao inflacionaria inflazione carovita ipca consumer_prices laju_inflasi
    prix_consommation verbraucherpreis precios_consumo prezzi_consumo
recession recessions resesi rezession rezessionen recesion recessie recessao recessione kemelesetan
minimum-wage mindestlohn mindestlohns mindestlohne minimumloon minimumlonen umr umk mindestlohnkommission
    mindestlohnerhohung minimumjeugdloon minimum_wage living_wage upah_minimum gaji_minimum smic
    salaire_minimum mindestlohnen salario_minimo minimumuurloon
pension-reform pensions pensioner pensioners pensiun pensiunan rentenreform rentenpaket rentenalter
    rentenniveau renteneintritt rentenversicherung rentner rentnerin rentenerhohung pensioenen pensioen
    pensioenwet pensioenstelsel pensioenfonds pensioenfondsen pensioenleeftijd aow retraites jubilacion
    jubilaciones jubilados pensiones pensionistas aposentadoria aposentadorias aposentados pensioni pensione
    pensionati persaraan pencen pesara ruhestand pension pension_reform state_pension pension_age
    dana_pensiun pensiunannya skim_pencen pesara_kerajaan retraite retraites_reforme reforme_retraites
    rentenbeitrag rentenkommission renten rentnern rentenpolitik fruhrente jubilacion_anticipada pensionista
    pensioenakkoord gepensioneerden pensioenhervorming pensioenuitkering aow_leeftijd aposentado
    reforma_previdencia previdencia pensionato riforma_pensioni quota_pensioni
career-end retirement karriereende karrierende
labour-union unions syndicat syndicats syndical syndicale syndicaux gewerkschaft gewerkschaften
    gewerkschafter tarifvertrag tarifkonflikt tarifstreit tarifverhandlungen tarifrunde tarifeinigung
    sindicato sindicatos sindical sindicales vakbond vakbonden vakbondsleden sindacato sindacati sindacale
    sindacali buruh unionised unionized unionise unionize unionists unionist labor_union trade_union
    serikat_pekerja serikat_buruh kspi kspsi kesatuan_sekerja mtuc cuepacs syndicalistes syndicaliste
    intersyndicale cgt cfdt gewerkschaftschef gewerkschaftschefin gewerkschaftsbund gewerkschaftlich
    tarifverhandlung tarifpartner tarifparteien tarifvertrage tariferhohung tarifvertrags betriebsrat
    betriebsrate betriebsraten sindicalista sindicalistas ccoo ugt centrales_obreras vakbondslid
    vakbondsleider fnv cnv vakcentrale vakbeweging caoonderhandelingen cao_overleg sindicais cgtp
    sindacalista sindacalisti cgil cisl usb_proclama
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
    astronautas astronauti raumsonde raumsonden ruimtesonde ruimtestation raumstation antariksa launch_pad
    spacecraft space_station nasa pesawat_antariksa wahana_antariksa lanceur lanceurs vaisseau_spatial
    station_spatiale raketenstarts weltraumrakete nave_espacial estacion_espacial lanzamiento_cohete
    raketlanceringen ruimtevaartuig ruimteraket foguetao estacao_espacial navicella stazione_spaziale
    lancio_razzo
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
deepfake deepfakes deepfaked deep_fake deep_fakes deepfaking hypertrucage hypertrucages gefalschte_videos
    gefalschtes_video deepfakevideo deepfakevideos ultrafalso videos_falsos video_falso deepfakebeelden
    deepnude deepnudes nepvideo nepvideos video_manipulado video_falsi falsi_video
chatbot chatbots chatgpt sprachmodell sprachmodelle taalmodel taalmodellen openai chat_bot language_model
    language_models grok deepseek chatbotnya model_bahasa agent_conversationnel agents_conversationnels
    modele_langage modeles_langage robot_conversationnel sprachmodellen chatroboter kichatbot
    modelo_lenguaje modelos_lenguaje praatrobot chatrobots modelo_linguagem modelos_linguagem robo_conversa
    modello_linguistico modelli_linguistici
privacy datenschutz datenschutzer datenschutzbeauftragte dsgvo privasi privasinya gegevensbescherming
    persoonsgegevens privacywet privacywaakhond privacidad privacidade riservatezza rgpd gdpr lgpd
    data_protection pelindungan_data perlindungan_data data_pribadi data_peribadi vie_privee cnil
    donnees_personnelles protection_donnees datenschutzbehorde datenschutzbehorden datenschutzrechtlich
    datenschutzverstoss datenschutzverstosse proteccion_datos datos_personales aepd privacyschending
    privacyregels autoriteit_persoonsgegevens protecao_dados dados_pessoais anpd garante_privacy
    dati_personali protezione_dati
copyright copyrights urheberrecht urheberrechte urheberrechts urheberrechtsverletzung
    urheberrechtsverletzungen auteursrecht auteursrechten auteursrechtenschending copyright_infringement
    copyrighted infringement infringes infringed hak_cipta pelanggaran_hak hak_ciptanya droits_auteur
    droit_auteur contrefacon ayants_droit droits_voisins urheberrechtlich urheberrechtlich_geschutzte
    urheberrechtsklage urheber urheberrechtsgesetz verwertungsgesellschaft leistungsschutzrecht
    derechos_autor derecho_autor propiedad_intelectual auteursrechtelijk auteurswet
    auteursrechtenorganisatie buma_stemra direitos_autorais direito_autoral direitos_autor
    propriedade_intelectual diritto_autore diritti_autore siae
plagiarism plagiarized plagiarised plagiarisme plagiarismo plagiat plagiate plagiats plagiatsvorwurfe
    plagiatsvorwurf plagiatsverdacht plagiatsaffare plagiaat plagio plagios plagieert doktorarbeit menjiplak
    plagiarise plagiarize plagiarizing plagiasi plagier plagie plagiaire plagiaires plagiierte plagiatsjager
    plagiiert abgeschrieben plagiar plagiado plagiaron plagiaatzaak plagiaatbeschuldiging plagiou plagiaram
    plagiato plagiata
semiconductor semiconductors chipmaker chipmakers halbleiter halbleiters halbleiterwerk halbleiterfabrik
    chipfabrik chipfabrikant chipfabriek chipmachine chipmachines chipmachinefabrikant chiphersteller
    chipindustrie chipsector semikonduktor semiconducteurs semiconducteur semiconductores semicondutores
    semiconduttori halfgeleiders halfgeleider chipexport tsmc asml nvidia microchips microchip chip_maker
    chip_makers chip_giant wafers cip_semikonduktor chipnya cip puces puce chipkonzern chipriese
    halbleiterhersteller halbleiterindustrie chipentwickler chipmangel speicherchips speicherchip
    chipproduktion chipbedrijf chipbedrijven chipreus chiptekort geheugenchips chipsoorlog chipproducent
    semicondutor semiconduttore microprocessori
electric-cars elektroauto elektroautos elektroautohersteller elektromobilitat eautos elektrofahrzeug
    elektrofahrzeuge ladesaulen ladesaule laadpaal laadpalen verbrenner verbrennerverbot verbrenneraus
    wallbox evs electric_car electric_cars electric_vehicle electric_vehicles byd mobil_listrik
    kendaraan_listrik kereta_elektrik kenderaan_elektrik voiture_electrique voitures_electriques
    vehicules_electriques elektroautopramie stromer elektrofahrzeugen ladeinfrastruktur coche_electrico
    coches_electricos vehiculos_electricos elektrische_auto elektrische_autos carro_eletrico
    carros_eletricos veiculos_eletricos auto_elettrica auto_elettriche
robots robot roboter robotern robotic robotaxi robotaxis robotika humanoid humanoide humanoiden humanoides
    robotique robotica robotik robotics androids robodog robotnya robot_humanoid roboters robotaxidienst
    roboterhund pflegeroboter industrieroboter robot_humanoide robots_humanoides robotarm zorgrobot
    robothond mensrobot robo_humanoide robotici umanoide umanoidi
smartphone-launch smartphone smartphones iphone iphones ponsel mobiltelefon mobiltelefone smartphoneverbod
    handyverbot smartphone_maker mobile_phone phones samsung_galaxy hape telefon_pintar telefon_bimbit
    telephone_portable telephones_portables smartphonehersteller handys telefono_movil telefonos_moviles
    celulares celular telefoons mobieltje mobieltjes smartphonefabrikant telemovel telemoveis cellulare
    cellulari telefonino telefonini
data-centre datacenter datacenters datacentre datacentres datacentra datacentrum rechenzentrum rechenzentren
    rechenzentrums serverfarm data_center data_centers data_centre data_centres hyperscale hyperscaler
    hyperscalers server_farms pusat_data pusat_datanya centre_donnees centres_donnees serverfarmen
    rechenzentrumsbetreiber datenzentrum datenzentren centro_datos centros_datos datacentrums datacenterbouw
    centro_dados centros_dados centro_dati centri_dati
quantum quantencomputer quantencomputern quantencomputers quantentechnologie quantenphysik kwantumcomputer
    kwantumcomputers kwantum kuantum quantique quantiques quantistico quantistica quantistici
    quantum_computing quantum_computer ordinateur_quantique ordinateurs_quantiques computacion_cuantica
    cuantica cuantico computacao_quantica quantica quantico computer_quantistico quantenrechner
    quantencomputing
nobel nobels nobelpreis nobelpreise nobelpreises nobelprijs nobelprijzen nobelpreistrager nobelpreistragerin
    nobelpreistragern literaturnobelpreis friedensnobelpreis physiknobelpreis chemienobelpreis
    medizinnobelpreis wirtschaftsnobelpreis nobelprijswinnaar nobelprijswinnaars nobelkomitee nobelcomite
    nobelwinnaar nobel_prize nobel_laureate nobel_winner laureates laureate wins_nobel peraih_nobel
    hadiah_nobel pemenang_nobel prix_nobel laureats laureat premio_nobel premios_nobel nobeis
    nobelpreisverleihung nobelpreistragers vredesprijs nobelvredesprijs
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
    trens ferroviaria treno treni ferrovie ferrovia ferroviari keretapi bahn rail_strike train_strike sncf
    trafic_ferroviaire bahnchaos deutsche_bahn renfe comboio comboios trenitalia
law-parliament parliament laws lawmakers legislation dpr ruu uu gesetz gesetze gesetzes gesetzen
    gesetzespaket gesetzentwurf wetsvoorstel wetsvoorstellen wetgeving parlement parlementaire
    parlementaires parlementarier parlamento parlamentare parlamentari parlamentario parlamentaires
    bundestag bundesrat legge leis senato senado senat senator eerstekamer tweedekamer parlimen loi ley
    leyes undang legislacion legislacao legislazione legislativo diputados deputados congresista lawmaker
    senators legislator legislators legislature congressman bill_passed passes_bill passed_law
    rancangan_undang pengesahan_ruu dewan_rakyat dewan_negara projet_loi proposition_loi loi_adoptee
    assemblee_nationale deputes senateurs senatrice legislateur gesetzesentwurf gesetzentwurfs
    kabinett_beschliesst gesetzesvorhaben bundestags abgeordnete abgeordneten parlaments landtag gesetzgeber
    gesetzesanderung proyecto_ley senadores senador diputado legisladores congresistas cortes_generales
    wetsontwerp wetswijziging kamerleden kamerlid wet_aangenomen projeto_lei projetos_lei deputada
    camara_deputados disegno_legge decreto_legge deputati senatori senatore montecitorio proposta_legge ddl
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
    indulto indultos indultado gratie abolisi pengampunan anistia amnistiados pardons pardoned clemency
    grasi remisi amnestinya pengampunan_diraja gracier gracies grace_presidentielle amnestiert begnadigen
    begnadigungsgesuch indultar indulta indultada gratieverzoek amnestiewet perdao_presidencial
    grazia_presidenziale graziato graziata
same-sex-marriage gleichgeschlechtliche homoehe homohuwelijk homosexuels homosexuelle homosexual
    homosexuales homosexueller homoseksualitas lgbt lgbtq lgbtqia transgender transgenre transsexuelle
headscarf hijab jilbab kopftuch kopftuchverbot kopftucher hoofddoek hoofddoeken hoofddoekverbod burka burqa
    burkaverbot boerka boerkaverbod abaya abayas tudung nikab niqab
drone drones drohne drohnen drohnensichtungen drohnenflug drohnenabwehr dron drohn dronenya droni
    dronesichting uav uavs pesawat_nirawak nirawak drohnenschwarm kampfdrohnen kampfdrohne dronezwerm
    gevechtsdrones
crypto bitcoin bitcoins kripto krypto kryptowahrung kryptowahrungen kryptoborse cryptomunt cryptomunten
    cryptobeurs cryptomonnaie cryptomonnaies criptomoneda criptomonedas criptomoeda criptomoedas
    criptovaluta criptovalute ethereum blockchain cryptocurrency cryptocurrencies crypto_exchange stablecoin
    stablecoins aset_kripto mata_kripto kryptomarkt kryptobranche kryptogeld cryptobedrijf cryptogeld
    cryptohandel cryptoactifs
gold-price goldpreis goldpreise goudprijs goudprijzen antam
oil-price olpreis olpreise olpreisen rohol olieprijs olieprijzen opec petrole petroleo petrolio brent
fuel-price bbm pertalite pertamax carburant carburants spritpreis spritpreise spritpreisen benzinpreis
    benzinpreise benzineprijs benzineprijzen brandstofprijzen brandstofprijs tankrabatt gasolina gasolinas
    carburante carburanti combustiveis benzina benzin benzine
state-budget apbn apbd bundeshaushalt haushaltsentwurf haushaltsloch haushaltsstreit sparpaket begroting
    begrotingen begrotingstekort miljoenennota prinsjesdag presupuestos presupuesto orcamento orcamentos
    belanjawan rapbn haushaltssperre budget_vote budget_bill spending_bill budget_deficit spending_review
    apbnp defisit_anggaran anggaran_negara bajet loi_finances budgetaire budgetaires haushalts haushaltsplan
    haushaltskrise nachtragshaushalt haushaltspolitik sparhaushalt haushaltsdebatte presupuestaria
    presupuestarios presupuestario rijksbegroting begrotingsakkoord voorjaarsnota begrotingsdebat
    orcamentaria orcamentario orcamental manovra legge_bilancio
national-debt staatsschulden staatsverschuldung schuldenbremse staatsschuld schuldenberg utang hutang dette
    dettes deuda deudas dividas endettement endividamento
tax-reform steuerreform steuererhohung steuererhohungen steuersenkung steuersenkungen mehrwertsteuer
    erbschaftssteuer erbschaftsteuer vermogenssteuer belastingplan belastingverhoging belastingverlaging
    vermogensbelasting ppn pph pajak cukai impuesto impuestos impostos impots tax_cuts tax_cut tax_hike
    tax_hikes tax_rise tax_rises wealth_tax kenaikan_pajak cukai_kekayaan taxe_zucman baisse_impots
    hausse_impots impot steuererleichterung steuererleichterungen vermogensteuer steuerplane reforma_fiscal
    reforma_tributaria belastingverhogingen belastingverlagingen imposto riforma_fiscale taglio_tasse
    flat_tax
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
    strafgerichtshof strafhof war_crimes war_crime kejahatan_perang jenayah_perang crimes_guerre
    crime_guerre crimes_humanite crimenes_guerra crimen_guerra lesa_humanidad crime_guerra crimini_guerra
    crimine_guerra
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
    desempregados disoccupazione disoccupati pengangguran penganggur jobless joblessness jobless_claims
    menganggur tunakarya penganggurannya chomeur chomeuse sans_emploi assurance_chomage erwerbslose
    erwerbslosen arbeitslosengeld erwerbslosigkeit kurzarbeit kurzarbeitergeld arbeitslos paro_registrado
    desempleada desempleado werkloos werkloosheidsuitkering werkloze werkloosheidspercentage desempregado
    desempregada taxa_desemprego disoccupato disoccupata tasso_disoccupazione
racism racist racisme raciste racistes rassismus rassistisch rassistische racistisch racistische racismo
    racista racistas razzismo razzista razzisti rasisme rasis perkauman
antisemitism antisemitic antisemitisme antisemite antisemites antisemitismus antisemitisch antisemitische
    antisemitismo antisemita antisemitas antisemiti antisemitismusbeauftragter synagogue synagoge sinagoga
defamation defamatory slander diffamation diffamatoire verleumdung verleumdungsklage difamacion difamacao
    calunia calunias calumnia calumnias smaad diffamazione fitnah memfitnah libel defamed defaming
    pencemaran_nama pencemaran nama_baik memfitnahnya fitnahan diffamatoires diffamer rufmord uble_nachrede
    beleidigung verleumderisch difamar difamatorio difamatorias calumniar injurias smaadzaak belediging
    eerroof injuria diffamatorio diffamatorie diffamato calunnia calunnie
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
product-recall ruckruf ruckrufe ruckrufaktion zuruckgerufen terugroepactie terugroepacties recalls recalled
    penarikan_produk tarik_produk rappels_produits rappel_produit rappelle_millions retirada_productos
    retiran_productos terugroepen terugroeping recolhimento richiamo_prodotto richiamati ritirati_mercato
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
    zeehavens port_workers port_strike ports_bloques lavoratori_portuali trabajadores_portuarios
    trabalhadores_portuarios havenstaking hafenstreik
nurses nurse nursing infirmiers infirmieres infirmiere infirmier soignants soignant soignantes perawat
    keperawatan jururawat enfermeras enfermeros enfermera enfermero enfermeria pflegekrafte pflegekraften
    pflegepersonal krankenschwestern krankenschwester krankenpfleger pflegestreik infermieri infermiera
    infermiere enfermeiros enfermeiras enfermeira enfermeiro enfermagem verpleegkundigen verpleegkundige
    verplegers zorgpersoneel zorgmedewerkers healthcare_workers health_workers nakes tenaga_kesehatan
    jururawatnya petugas_kesihatan personnel_soignant aides_soignantes aide_soignante pflegekraft pflegerin
    klinikpersonal pflegenden personal_sanitario verpleging ziekenhuispersoneel profissionais_saude
    personale_sanitario
doctors doctor medics physicians physician medecins medecin praticiens dokter perubatan medicos medico arzte
    arzten arzt arztin arztinnen assistenzarzte klinikarzte arztestreik arzteverband arztegewerkschaft
    medici dottori artsen huisartsen huisarts artsenfederatie junior_doctors resident_doctors dokternya
    dokter_residen medecins_liberaux internes_medecine klinikarzten assistenzarzten hausarzte marburger_bund
    medicos_residentes medisch_specialisten arts_assistenten medici_base
teachers teacher schoolteachers enseignants enseignant enseignante enseignantes professeurs instituteurs
    guru gurunya cikgu maestros maestras docentes profesores lehrer lehrern lehrerin lehrerinnen lehrkrafte
    lehrkraften lehrermangel insegnanti insegnante docenti docente professores professoras leraren leraar
    lerares leerkrachten onderwijzers onderwijspersoneel lerarentekort lehrergewerkschaft guru_honorer
    lerarenstaking docenten lerarenvakbond corps_enseignant prof_precari
train-drivers railworkers machinists masinis maquinistas maquinista lokfuhrer lokfuhrern lokfuhrerin
    lokfuhrergewerkschaft zugbegleiter zugpersonal macchinisti macchinista capotreno capotreni machinisten
    treinpersoneel treinmachinisten treinconducteurs spoorwegpersoneel train_drivers train_crew
    conducteurs_train conducteurs_trains sud_rail masinisnya conductores_tren condutores_comboio
buses bus autobus autocars busnya autobuses colectiveros busfahrer busfahrern busfahrerin busverkehr
    linienbus linienbusse autoferrotranvieri onibus autocarros autocarro rodoviarios buschauffeurs
    buschauffeur stadsbus streekvervoer busvervoer bus_drivers bus_strike conductores_autobus autisti_bus
trams tram tramway tramways traminots tranvia tranvias strassenbahn strassenbahnen nahverkehr opnv
    nahverkehrsstreik strassenbahnfahrer tranvieri tranviario
pilots pilotes pilot juruterbang pilotos piloten pilotin pilotinnen pilotengewerkschaft piloti piloot
    pilotenstaking verkeersvliegers pilotenvakbond pilotenvereinigung airline_pilots
cabin-crew stewardess stewardesses aircrew attendants stewards hotesses hotesse navigants pramugari
    pramugara azafatas azafata tripulantes flugbegleiter flugbegleitern flugbegleiterin flugbegleiterinnen
    kabinenpersonal kabinengewerkschaft hostess aeromocas aeromoca hospedeiras aeronautas cabinepersoneel
    stewardessen cabinebemanning cabin_crew flight_attendants flight_attendant awak_kabin kru_kabin
    anak_kapal personnel_navigant personnels_navigants tripulantes_cabina auxiliares_vuelo
    tripulantes_cabine comissarios_bordo assistenti_volo
baggage-handlers baggage luggage bagagistes bagagiste bagages bagasi equipajes equipaje bodenpersonal gepack
    gepackabfertigung bodenverkehrsdienste bodenabfertigung flughafenpersonal bagagli bagaglio bagagens
    bagagem grondpersoneel bagageafhandelaars bagageafhandeling bagagepersoneel bagage luchthavenpersoneel
    baggage_handlers ground_handlers ground_staff personnel_sol asistencia_tierra personal_tierra
    pessoal_terra personale_terra
air-traffic-control controllers eurocontrol aiguilleurs controladores fluglotsen fluglotse fluglotsin
    flugsicherung fluglotsenstreik controllori luchtverkeersleiders luchtverkeersleider luchtverkeersleiding
    verkeersleiders verkeersleiding air_traffic traffic_controllers controleurs_aeriens controle_aerien
    controladores_aereos trafico_aereo trafego_aereo controllori_volo uomini_radar
autoworkers autoworker carmakers carmaker automakers automaker automotive automobile automobiles otomotif
    automotif automotriz automotrices automotor autobauer autobauern autohersteller autoindustrie
    automobilindustrie autokonzern autozulieferer autowerk automobilistica automobilistico montadoras
    montadora automotiva autofabrikant autofabrikanten autobouwer autofabriek autofabrieken autosector
    car_maker car_makers auto_workers auto_maker auto_industry pabrikan_mobil produsen_mobil
    pengeluar_kereta constructeur_automobile constructeurs_automobiles equipementier equipementiers
    autobranche autobauers zulieferer autozulieferers fabricante_coches fabricante_automoviles
    automovilistica autoproducent fabricante_automoveis setor_automotivo casa_automobilistica
metalworkers metalworker metallos metallurgie metallurgistes logam metalurgicos metalurgico metalmecanica
    metaller metallern metallindustrie metallbranche metallarbeitgeber elektroindustrie metalmeccanici
    metalmeccanico metalmeccanica metaalbewerkers metaalindustrie metaalsector metaalarbeiders grootmetaal
    metallarbeiter metalurgicas metalurgica metaalunie
screenwriters writers penulis screenwriter scriptwriters scriptwriter scenaristes scenariste guionistas
    guionista guiones drehbuchautoren drehbuchautor drehbuchautorin drehbuchautorinnen drehbuch drehbucher
    sceneggiatori sceneggiatore sceneggiatrice sceneggiatura roteiristas roteirista argumentistas
    scenarioschrijvers scenarioschrijver scenaristen scenarist writers_guild screenwriting scenaristengilde
actors actor actress actresses performers acteurs acteur actrice actrices comediens comedien comedienne
    aktor aktris pelakon actores actriz schauspieler schauspielern schauspielerin schauspielerinnen
    schauspielergewerkschaft attori attore attrice attrici atores ator atriz atrizes acteursvakbond
    actors_union sag_aftra syndicat_acteurs schauspielverband sindicato_actores sindicato_atores
    sindacato_attori
voice-actors dubbing voiceover voiceovers doublage doubleurs dubber doblaje dobladores locutores locutor
    synchronsprecher synchronsprechern synchronsprecherin synchronsprecherinnen synchronschauspieler
    synchronstimme synchronstimmen doppiaggio doppiatori doppiatore doppiatrice doppiatrici dublagem
    dubladores dublador dobragem stemacteurs stemacteur nasynchronisatie voice_actor voice_actors
    voice_actress dubbing_actors pengisi_suara sulih_suara pelakon_suara alih_suara comediens_doublage
    synchronbranche synchronschauspielerin synchronstudio actores_doblaje actores_voz stemmenacteurs
    atores_dublagem atores_voz
journalists journalist newsroom newsrooms journalism journalistes journaliste journalisme jurnalis
    jurnalisme kewartawanan periodistas periodista periodismo journalisten journalistin journalistinnen
    journalismus giornalisti giornalista giornalismo jornalistas jornalista jornalismo journalistiek
    wartawan pemberita reporters reporter reporterin redacties reporteres
postal postmen postman postie posties postiers postier postale postaux postales posmen carteros cartero
    postboten postbote brieftrager briefzusteller postzusteller postbeschaftigte postini postino
    portalettere carteiros carteiro correios postbodes postbode postbezorgers postbezorger postbezorging
    poststaking postal_workers royal_mail canada_post bureau_poste bureaux_poste paketzustellung
    deutsche_post postnl servicio_postal
couriers courier livreurs livreur coursiers coursier kurir penghantar repartidores repartidor kuriere
    kurierfahrer paketzusteller paketboten lieferfahrer lieferdienst lieferdienste fahrradkuriere fattorini
    fattorino entregadores entregador estafetas motoboys motoboy koeriers koerier bezorgers bezorger
    maaltijdbezorgers pakketbezorgers delivery_drivers delivery_riders gig_workers food_delivery
    reparto_domicilio riders_glovo pengemudi_daring lieferando pakketbezorger pakketbedrijf fietskoeriers
    rider_glovo ciclofattorini plateformes_livraison
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
    ambtenaar rijksambtenaren gemeenteambtenaren civil_servants civil_servant federal_workers public_sector
    asn pegawai_negeri cpns pppk kakitangan_awam penjawat_awam fonction_publique agents_publics
    offentlicher_dienst offentlichen_dienst beamte beamten beschaftigte_offentlichen funcionarios_publicos
    empleados_publicos overheidspersoneel servidores_publicos funcionarios_federais servidores_federais
    funcao_publica dipendenti_pubblici pubblico_impiego
cleaners janitors janitor nettoyage kebersihan pencuci limpiadoras limpieza reinigungskrafte putzkrafte
    gebaudereiniger gebaudereinigung reinigungspersonal pulizie pulizia limpeza faxineiras schoonmakers
    schoonmaaksters schoonmaak schoonmaakbedrijven
restaurants restaurant baristas barista waiters waitresses waiter restaurateurs restoran pramusaji camareros
    camarero meseros hosteleria restaurantes restaurante kellner kellnerin kellnern gastronomie gastgewerbe
    camerieri cameriere ristorazione ristoranti ristorante horeca horecapersoneel
warehouse warehouses entrepots entrepot gudang gudangnya pergudangan almacenes almacen lagerarbeiter
    logistikzentrum logistikzentren versandzentrum versandzentren lagerhalle magazzino magazzini
    magazzinieri armazem armazens magazijn magazijnen magazijnmedewerkers distributiecentrum
    distributiecentra amazon_workers fulfilment_centre fulfillment_center centro_logistico
    centros_logisticos entrepots_amazon amazonlager
supermarkets supermarket retailers retailer retail supermarches supermarche hypermarches caissieres
    minimarket ritel peritel pasaraya peruncit peruncitan supermercados supermercado supermarkte supermarkt
    supermarkten einzelhandel einzelhandler handelsbeschaftigte kassiererinnen supermercati supermercato
    varejo varejista winkelpersoneel detailhandel supermarktpersoneel grocery grocery_chain ritel_modern
    supermarktkette discounter supermarktketen cadena_supermercados
garment garments textile textiles apparel sweatshops tekstil garmen konveksi textil maquilas costureras
    textilarbeiterinnen textilarbeiter textilindustrie textilfabrik textilfabriken naherinnen tessile
    tessili texteis costureiras textiel textielarbeiders kledingarbeiders textielfabriek kledingfabrieken
    naaisters
steel steelworkers steelworker steelmaker steelmakers steelworks siderurgie siderurgique siderurgistes acier
    acierie acieries keluli acero siderurgica siderurgia stahl stahlarbeiter stahlwerk stahlwerke
    stahlindustrie stahlkocher stahlkonzern stahlbranche acciaio acciaieria acciaierie siderurgico
    siderurgicas staal staalarbeiders staalfabriek staalbedrijf staalindustrie hoogovens steel_plant
    steel_mill tata_steel british_steel haut_fourneau hauts_fourneaux arcelormittal hochofen thyssenkrupp
    altos_hornos hoogoven altoforno altiforni ilva
refinery refineries raffinerie raffineries raffineurs penapisan refineria refinerias raffinerien
    olraffinerie olraffinerien raffineria raffinazione refinaria refinarias raffinaderij raffinaderijen
    olieraffinaderij
construction bricklayers scaffolders builders konstruksi construccion albaniles bauarbeiter bauarbeitern
    baustelle baustellen bauwirtschaft bauindustrie bauleute baugewerbe edili edilizia muratori cantieri
    construcao pedreiros bouwvakkers bouwvakker bouwsector bouwbedrijven bouwplaats construction_workers
    building_workers ouvriers_batiment obreros_construccion
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
    orchestrali orquestra muzikanten muzikant orkest orkesten musikerinnen orchestermusiker philharmonic
    session_musicians muzikantenbond
photographers photographer photographes photographe fotografer jurugambar fotografos fotografo fotografa
    fotografen fotograf fotografin fotografinnen fotograaf
translation translators translator translations interpreters traducteurs traducteur traductrice traduction
    traductions penerjemah terjemahan penerjemahan penterjemah penterjemahan traductores traductor
    traduccion traducciones ubersetzer ubersetzern ubersetzerin ubersetzung ubersetzungen dolmetscher
    traduttori traduttore traduzione traduzioni tradutores tradutor traducao vertalers vertaler vertaling
    vertalingen translate translated translating traduit traduits traduire traduite ubersetzt ubersetzen
    traducir traducido traducida vertaalt vertalen vertaald traduzir traduzido tradurre tradotto tradotti
    diterjemahkan menerjemahkan diterjemah menterjemah
animation animators animator animations cartoon cartoons animasi animadores animacion animatoren
    zeichentrick animationsfilm trickfilm zeichentrickfilm animazione animatori animacao animacoes
    animatiefilm tekenfilm tekenfilms animatie
video-games videogame videogames gaming gamers gamer videoludique videojuegos videojuego videospiel
    videospiele videospielen spieleentwickler computerspiele computerspiel gamesbranche videogiochi
    videogioco gamestudio gameontwikkelaar video_game video_games game_developer game_developers jeu_video
    jeux_video jeux_videos permainan_video videospielentwickler gamescom videospielbranche videospielkonzern
    videospel videospellen gamebedrijf game_industrie gameindustrie jogo_eletronico jogos_eletronicos
    videojogo videojogos
programmers programmer coders coder coding developpeurs developpeur codeurs informaticiens pemrogram
    programer pemrograman pengaturcara pengaturcaraan programadores programador programmierer programmierern
    programmieren softwareentwickler programmiererin programmatori programmatore sviluppatori sviluppatore
    desenvolvedores desenvolvedor programmeurs programmeur softwareontwikkelaars programmeren
    software_engineers software_engineer software_developers insinyur_perangkat ingenieurs_logiciels
    ingenieros_software engenheiros_software
bank-staff bankers banker banking banquiers banquier bancaire bancaires perbankan bankir bancarios banqueros
    banquero bankangestellte bankmitarbeiter bankbeschaftigte bankenbranche bancari banchieri banchiere
    banqueiros bankiers bankpersoneel bankmedewerkers bankier bank_employees bank_workers pegawai_bank
telecoms telecom telecommunications telecommunication telekomunikasi telko telecomunicaciones
    telekommunikation telekommunikationskonzern telecomunicazioni telecomunicacoes telecombedrijf
    telecombedrijven telecom_operator mobile_operator operator_seluler seluler operateur_telephonique
    operateurs_telecoms operateur_telecoms mobilfunk mobilfunkanbieter telekom operadora_telefonica
    telecomaanbieder telecomprovider operatore_telefonico operadora_telefonia
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
    landarbeiders seasonal_workers farm_workers travailleurs_saisonniers trabajadores_temporeros
    lavoratori_stagionali
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
    vliegtuigbouwer vliegtuigfabrikant plane_maker aircraft_maker boeing airbus produsen_pesawat
    vliegtuigbouwers
customer-service callcentre callcenters teleconseillers teleoperateurs teleoperadores callcenter callcentern
    kundendienst kundenservice teleatendimento telemarketing klantenservice klantendienst call_centre
    call_centres call_center call_centers customer_service centre_appels centres_appels service_client
    pusat_panggilan layanan_pelanggan khidmat_pelanggan centro_llamadas atencion_cliente atendimento_cliente
    servizio_clienti
broadcasters broadcaster broadcasting audiovisuel penyiaran penyiar radiotelevision televisora emisora
    rundfunk rundfunkanstalten fernsehsender emittente emittenti emissora emissoras radiodifusao omroep
    omroepen
record-labels discografica discograficas plattenfirma plattenfirmen musikkonzern musikindustrie
    musikkonzerne discografiche gravadora gravadoras platenmaatschappij platenmaatschappijen platenlabel
    muziekindustrie record_label record_labels universal_music sony_music warner_music label_musik
    label_rekaman maison_disques maisons_disques sello_discografico case_discografiche casa_discografica
    musiklabel musiklabels
factories factory usine usines pabrik pabriknya fabrica fabricas fabrik fabriken fliessband produktionsstopp
    produktionsausfall fabbrica fabbriche stabilimento stabilimenti fabriek fabrieken productielijn
    plant_closure assembly_line autofabrik planta_produccion cadena_montaje chaine_montage catena_montaggio
    lopende_band fabrieksarbeiders
filming tournage tournages syuting rodaje rodajes dreharbeiten filmstudio filmstudios drehstopp riprese
    filmagens filmagem filmopnames filmopnamen filmset
blockade blockades blockaded blockading roadblocks blocage blocages bloquent blokade memblokade bloqueo
    bloqueos bloquean blockaden blockieren strassenblockade strassenblockaden bloccano bloqueio bloqueios
    bloqueiam blokkade blokkades blokkeren wegblokkade snelwegblokkade picket_line picket_lines roadblock
    diblokade penyekatan bloquer bloquees bloquee barrage_filtrant barrages_filtrants piquet_greve
    piquets_greve blockiert blockierten blockierer strassensperre strassensperren sitzblockade sitzblockaden
    bloquear bloquearon bloqueada bloqueadas piquete piquetes blokkeerden geblokkeerd blokkeert wegblokkades
    bloquear_estradas bloquearam piquetes_greve blocco_stradale blocchi_stradali bloccare_strade picchetto
    picchetti
strikebreakers strikebreaker scabs esquiroles esquirol rompehuelgas streikbrecher streikbrechern crumiri
    stakingsbrekers stakingsbreker replacement_workers agency_workers scab briseurs_greve briseur_greve
    streikbruch leiharbeiter leiharbeit zeitarbeiter esquirolaje uitzendkrachten uitzendkracht
    stakingsbreken fura_greves furadores_greve crumiro
staff-shortage shortage shortages understaffing understaffed penurie penuries kekurangan escasez
    personalmangel fachkraftemangel personalnot unterbesetzung carenza carenze escassez personeelstekort
    personeelstekorten werkdruk short_staffed labour_shortage labor_shortage labour_shortages
    worker_shortage skills_shortage krisis_tenaga kekurangan_tenaga kekurangan_pekerja sous_effectif
    sous_effectifs manque_personnel manque_effectifs arbeitskraftemangel pflegenotstand arztemangel
    unterbesetzt personalengpasse falta_personal falta_trabajadores arbeidskrapte krapte_arbeidsmarkt
    onderbezetting lerarentekorten personeelsgebrek falta_funcionarios falta_pessoal falta_profissionais
    carenza_personale carenza_organico mancanza_personale sotto_organico
mediation mediator mediators arbitration arbitrator conciliation mediateur mediatrice mediateurs mediasi
    arbitrase pengantaraan timbangtara mediacion mediador mediadora conciliacion schlichtung schlichter
    schlichterin schlichtern schlichtungsverfahren vermittlung mediazione mediatore arbitrato conciliazione
    mediacao conciliacao bemiddeling bemiddelaar bemiddelaars mediates mediating arbitrators acas
    conciliator memediasi menengahi penimbang_tara mediations conciliateur vermittler vermittelt
    schlichterspruch schlichten schlichterempfehlung schiedsgericht vermittlern mediadores mediar bemiddelen
    bemiddelt arbitragecommissie mediatori
suspension suspended suspends suspend suspendu suspendue ditangguhkan penangguhan diskors skorsing
    menangguhkan penggantungan suspendido suspendida suspende suspenden ausgesetzt suspendiert beurlaubt
    suspendierung sospeso sospesa sospensione sospende suspensa suspensao suspendem geschorst opgeschort
    schorsing schorst suspending suspensions leave_absence placed_leave membekukan dibekukan pembekuan skors
    menskors penangguhannya dinonaktifkan menonaktifkan digantung menggantung digantung_tugas gantung_tugas
    suspendent suspendre suspendus suspendues mise_pied mis_pied suspendieren setzt_aus setzen_aus
    freigestellt ausgesetzte aussetzung beurlaubung suspendierte suspendio suspendidos suspendidas suspender
    schorsen nonactief opschorten geschorste opschorting schorsingen suspendeu suspensos suspensas
    afastado_cargo afastada_cargo sospendere sospendono sospesi sospese
fired-boss muss_gehen forced_out rausgeworfen relevado ecarte ecartee fired ousted ousts ouster sacked
    sacking limoge limogeage limogee dipecat memecat pecat despide despedido cesado gefeuert entlassen
    rauswurf rausschmiss abberufen licenziato licenziata silurato demitido demite demissao demitida ontslag
    ontslaat fire_boss dismissal axed ousting oust dicopot mencopot pencopotan copot pemecatannya singkir
    disingkirkan pecatan evince evincee evincer limoger limogent feuert feuern rauswurfe entlasst entlassung
    abberufung abgesetzt gekundigt absetzung schmeisst_raus geschasst cesa cese cesan destituye despidio
    ceses cesada ontsloeg weggestuurd wegsturen exoneracao exonerou silura rimosso rimossa rimozione
    silurati destituiti fires_ceo fires_boss fired_ceo sacks trump_fires
appointed-boss appointed appoints appointment nomme nommee ditunjuk menunjuk penunjukan dilantik melantik
    pelantikan nombra nombrado nombramiento nombrada ernannt ernennung ernennt nominato nominata nomeia
    nomeado nomeacao nomeada benoemd benoeming benoemt appointing sworn_office names_ceo named_ceo new_ceo
    new_boss successor nominates nominated nominee nomination diangkat_jadi pengangkatan menunjuknya
    penggantinya melantiknya pelantikannya dilantiknya perlantikan angkat_sumpah nommer successeur nommes
    ernennen nachfolger nachfolgerin ernannte berufen neuer_chef neue_chefin nachfolge nombran nombrar
    nombramientos designado designada designan designa sucesor sucesora benoemen benoemingen opvolger
    opvolgster opvolging aangesteld nieuwe_topman nieuwe_baas nieuwe_topvrouw nomear nomeados nomeou
    nomeacoes sucessor indicado_cargo indicada_cargo nominare nomine successore nominati
stock-listing ipo ipos flotation cotation melantai penyenaraian tersenarai borsengang borsengange
    borsenstart borsengangs quotazione quotarsi beursgang beursintroductie public_offering goes_public
    going_public debuts_nasdaq listing_debut share_sale penawaran_perdana melantainya pencatatan_saham
    penyenaraiannya disenaraikan introduction_bourse entree_bourse introduite_bourse cotee_bourse
    borsendebut borsenkandidat borsengangplane borsenneuling salida_bolsa sale_bolsa debut_bursatil
    saldra_bolsa beursgangen beursdebuut naar_beurs oferta_inicial entrada_bolsa estreia_bolsa
    abertura_capital sbarco_borsa quotata quotazioni sbarca_borsa debutto_borsa
dataset datasets scraping scraped scraper scrapers crawler crawlers trainingsdaten datensatz datensatze
    datensatzen trainingsdata training_data web_scraping scrape_data data_pelatihan kumpulan_data
    donnees_entrainement jeu_donnees moissonnage aspirateur_donnees trainingsdatensatz datos_entrenamiento
    conjunto_datos trainingsmateriaal dados_treinamento dati_addestramento
superintelligence superintelligent superinteligensi superinteligencia superinteligente superintelligenz
    superintelligente superintelligenten superintelligenza superintelligentie general_intelligence
    superintelligences intelligence_generale allgemeine_intelligenz inteligencia_general
    algemene_intelligentie
extinction existential existentiel existentiels kepunahan eksistensial kepupusan extincion existencial
    ausloschung existenzielle existenziellen estinzione esistenziale extincao existentiele uitroeiing
    uitsterven human_extinction wipe_humanity destroy_humanity extinction_humanite extincion_humana
hallucination hallucinations hallucinated hallucinates halusinasi berhalusinasi alucinaciones alucinacion
    halluzination halluzinationen halluziniert halluzinieren allucinazioni allucinazione alucinacoes
    alucinacao hallucinatie hallucinaties hallucineert hallucinate hallucinating made_citations
    fabricated_quotes fabricated_citations fake_citations halusinasinya hallucine hallucinent hallucinee
    references_inventees citations_inventees erfundene_zitate erfundene_quellen alucina alucinan
    citas_inventadas hallucineren verzonnen_bronnen verzonnen_citaten nepbronnen citacoes_falsas allucinano
    citazioni_inventate
facial-recognition facial biometric biometrics faciale biometrique biometriques biometrie biometrik
    biometrico biometricos biometrica gesichtserkennung biometrische biometrischen facciale biometrici
    biometria gezichtsherkenning face_recognition pengenalan_wajah pengecaman_wajah reconnaissance_faciale
    reconocimiento_facial reconhecimento_facial riconoscimento_facciale gezichtsscan
    gezichtsherkenningssoftware gesichtserkennungssoftware gesichtsscan
surveillance videosurveillance cctv vigilancia videovigilancia uberwachung videouberwachung
    uberwachungskameras uberwachungskamera sorveglianza videosorveglianza cameratoezicht bewakingscamera
    wiretap wiretapping eavesdropping spyware pegasus_spyware penyadapan disadap menyadap pengawasan_massal
    pengawasan_massa logiciel_espion logiciels_espions ecoutes_illegales cameras_surveillance uberwacht
    uberwachen abgehort spahsoftware abhoren uberwachungssoftware espionaje_masivo programa_espia
    escuchas_ilegales vigilancia_masiva afgeluisterd afluisteren spionagesoftware massasurveillance escutas
    vigilancia_massa intercettazioni sorveglianza_massa
self-driving driverless autopilot swakemudi autopiloto selbstfahrende selbstfahrenden selbstfahrend
    fahrerlose fahrerlosen roboterauto autopilota zelfrijdende zelfrijdend self_driving autonomous_cars
    autonomous_vehicles autonomous_vehicle autonomous_car waymo tanpa_pengemudi mobil_otonom tanpa_pemandu
    vehicules_autonomes vehicule_autonome voiture_autonome voitures_autonomes sans_chauffeur selbstfahrender
    autonomes_fahren autonome_fahrzeuge robotertaxi robotertaxis fahrerloser vehiculos_autonomos
    coche_autonomo coches_autonomos conduccion_autonoma autonome_autos robottaxi robottaxis carros_autonomos
    veiculos_autonomos conducao_autonoma guida_autonoma auto_autonome
open-letter letter letters signatories petition petitions lettre signataires moratoire petisi moratorium
    petisyen firmantes moratoria unterzeichner petizione firmatari lettera peticao signatarios petitie
    ondertekenaars open_letter signed_letter sign_petition petition_signed surat_terbuka lettre_ouverte
    tribune_signee cosignent petition_signee offener_brief offenen_brief offene_brief unterzeichnern
    unterzeichnerin carta_abierta recogida_firmas open_brief ondertekenaar brandbrief carta_aberta
    abaixo_assinado lettera_aperta appello_firmato
whistleblower whistleblowers lanceuse denunciante denunciantes whistleblowerin hinweisgeber hinweisgeberin
    klokkenluider klokkenluiders klokkenluidster whistleblowing whistle_blower whistle_blowers blew_whistle
    pelapor_pelanggaran pengungkap pemberi_maklumat lanceur_alerte lanceurs_alerte lanceuse_alerte
    denunciante_interno segnalante klokkenluidersregeling klokkenluidersmelding hinweisgeberschutz
consciousness sentient sentience kesadaran kesedaran conciencia bewusstsein empfindungsfahig coscienza
    senziente consciencia senciente bewustzijn conscience_artificielle bewusstseins
exams exam cheating cheated triche tricherie tricheurs baccalaureat ujian contek mencontek nyontek
    peperiksaan examenes selectividad prufung prufungen abitur abiturprufungen schummeln esami esame
    maturita vestibular enem examens eindexamen eindexamens spieken ujian_nasional nilai_ujian epreuves_bac
    abiturienten prufungsfragen prufungsbetrug abiturklausuren klausur klausuren eindexamenkandidaten
    examenfraude examenkandidaten spiekt gespiekt vestibulares provas_enem esame_maturita esami_maturita
    copiare_esame
diagnosis diagnoses diagnosed diagnostic diagnostics diagnostique diagnosa didiagnosis diagnostico
    diagnosticos diagnosticado diagnose diagnosen diagnostik diagnostiziert diagnosi diagnosticato
    gediagnosticeerd misdiagnosis diagnostiques diagnostiquee diagnostican diagnosticada gediagnosticeerde
    misdiagnose diagnosticam diagnosticata diagnosticare
scam scams scammers scammer fraudsters arnaque arnaques escroquerie escroqueries escrocs escroc penipuan
    penipu tipu estafa estafas estafadores betrug betruger betrugern betrugsmasche enkeltrick schockanruf
    schockanrufe truffa truffatori truffati estelionato oplichting oplichters oplichter scammed fraudster
    swindle swindled con_artist swindler menipu tertipu ditipu penipuannya arnaqueurs arnaquer arnaquee
    arnaqueur escroque betrogen betrugen betrugt betrugsfall betrugsfalle hochstapler abzocke betrugsversuch
    betrugerin estafador estafado estafada timos estafaron opgelicht opgelichte oplichtte nepagent
    nepagenten fraudeur fraudeurs bankhelpdeskfraude oplichtingszaak golpe_pix estelionatario raggiro
    raggiri truffata truffato
disinformation misinformation hoax hoaxes desinformation infox hoaks disinformasi misinformasi
    desinformacion bulo bulos falschmeldung falschmeldungen disinformazione bufala bufale desinformacao
    desinformatie nepnieuws fake_news fact_check berita_bohong berita_palsu kabar_bohong
    fausses_informations fausse_information fausses_nouvelles intox desinformationskampagne
    falschinformation falschinformationen fehlinformationen fakenews fehlinformation noticias_falsas
    desinformar noticia_falsa desinformatiecampagne boato boatos
election-interference interference meddling ingerence ingerences injerencia injerencias interferencia
    einmischung wahlbeeinflussung wahlmanipulation ingerenza ingerenze interferenze ingerencia inmenging
    verkiezingsbeinvloeding foreign_interference electoral_interference interfere interfering vote_rigging
    rigged kecurangan_pemilu campur_tangan ingerence_etrangere ingerences_etrangeres wahleinmischung
    wahlbetrug wahlfalschung einflussnahme fraude_electoral verkiezingsfraude beinvloeding fraude_eleitoral
    interferencia_eleitoral brogli interferenza_elettorale
publishers publisher editeurs editeur penerbit editoriales verlage verlag verleger presseverlage editori
    editore editoras uitgevers uitgever uitgeverij uitgeverijen publishing_house penerbitan maison_edition
    maisons_edition verlegern verlags zeitungsverlag zeitungsverlage buchverlag buchverlage casa_editorial
    boekuitgevers casa_editrice case_editrici
supercomputer supercomputers supercalculateur supercalculateurs superordinateur superordinateurs
    superkomputer supercomputadora supercomputadoras superordenador superordenadores supercomputern
    superrechner supercalcolatore supercomputador supercomputadores superkomputernya supercomputerproject
nude-images nude nudes naked denudees denudes pedopornographie pedopornographiques pornografi telanjang
    bogel desnudos desnudas pornografia nacktbilder nacktfotos kinderpornografie kinderpornographie
    pedopornografia pedopornografico nudez naaktbeelden naaktfoto kinderporno undress undressing nudify
    explicit_images explicit_deepfakes sexualised_images sexualized_images intimate_images foto_bugil bugil
    konten_asusila foto_telanjang gambar_lucah lucah images_nues nus_deepfakes images_sexualisees
    images_intimes denude deshabiller entkleidet nacktaufnahmen sexualisierte_bilder intime_bilder
    kinderpornografische imagenes_desnudas imagenes_sexualizadas imagenes_intimas uitkleedapps uitkleedapp
    naaktfotos seksbeelden nudes_falsos imagens_intimas imagens_nuas fotos_intimas immagini_intime spogliare
    foto_nude
cuts-austerity austerity cutbacks austerite pemangkasan penghematan penjimatan recortes recorte austeridad
    kurzungen sparmassnahmen sparkurs einsparungen kurzung tagli austerita austeridade bezuinigingen
    bezuiniging bezuinigen spending_cuts budget_cuts efisiensi_anggaran pemotongan_anggaran pemotongan_bajet
    jimat_cermat coupes_budgetaires coupe_budgetaire economies_budgetaires rigueur_budgetaire sparprogramm
    sparprogramme sparplane sparplan sparkurses haushaltskurzungen kurzt sparpolitik recortar recorta
    recortan recortan_gasto bezuinigt bezuinigde bezuinigingsplannen bezuinigingsronde bezuinigingspakket
    cortes_orcamento cortes_verbas ajuste_fiscal contingenciamento tagli_spesa
privatisation privatization privatised privatized privatise privatize privatiser privatisasi swastanisasi
    penswastaan privatizacion privatizar privatisierung privatisieren privatisiert privatizzazione
    privatizzare privatizacao privatisering privatiseren privatising privatizing privatisations privatisee
    privatisierungen privatisierungsplane privatizaciones privatiza privatizan geprivatiseerd privatiseert
    privatizada privatizado privatizzazioni privatizzata
hotels hotel housekeepers hotellerie perhotelan hotelnya hoteles hotelera hotelero hoteleros hotelpersonal
    hotelgewerbe hotelbranche hotelbeschaftigte alberghi albergo albergatori hoteis hotelaria hoteleiro
    hotelpersoneel hotel_workers albergatore
students student etudiants etudiant etudiante etudiantes lyceens lyceen mahasiswa mahasiswi estudiantes
    estudiante estudiantil estudiantiles studenten studierende studierenden studentin studentinnen studenti
    studente studentessa studentesse estudantes estudante studentes
pupils schoolchildren eleves ecoliers siswa siswi murid pelajar alumnos alumnas alumno schuler schulern
    schulerinnen schulerin schulkinder alunni alunno alunos alunas aluno leerlingen scholieren leerling
    scholier
researchers researcher scientists scientist postdocs chercheurs chercheur chercheuse chercheuses
    scientifiques peneliti ilmuwan saintis cientificos cientifico cientifica forscher forschern forscherin
    forscherinnen wissenschaftler wissenschaftlern wissenschaftlerin ricercatori ricercatore ricercatrice
    scienziati scienziato pesquisadores pesquisador pesquisadora cientistas cientista wetenschappers
    wetenschapper onderzoekers onderzoeker penyelidik onderzoeksters wetenschapster scientifique
    investigadores investigadora pesquisadoras
singers singer chanteur chanteuse chanteurs chanteuses penyanyi cantante cantantes sangerin sangern
    sangerinnen cantanti cantor cantora cantores zanger zangeres zangers
songs song chanson chansons lagu lagunya cancion canciones popsong canzone canzoni brani cancao cancoes
    liedje liedjes
artists artist illustrators illustrator artistes artiste illustrateurs illustrateur illustratrice seniman
    ilustrator pelukis artistas artista ilustradores ilustradora kunstler kunstlern kunstlerin kunstlerinnen
    illustratoren illustratorin artisti illustratori kunstenaars kunstenaar kunstenares bildender_kunstler
    kunstlerverband visual_artists ilustrador graphistes graphiste
schools school ecole ecoles lycee lycees sekolah sekolahnya persekolahan escuelas escuela schule schulen
    unterricht unterrichtsausfall scuole scuola escolas escola scholen basisscholen basisschool
universities university campus lecturers lecturer campuses universites universite universitas kampus
    universiti pensyarah universidades universidad universitaten universitat hochschulen hochschule
    universita atenei ateneo universidade universiteiten universiteit hogescholen
cancellations cancelled canceled annulations annules annulees dibatalkan pembatalan cancelaciones cancelados
    cancelacion annulliert annullierungen gestrichen cancellazioni cancellati cancellazione soppressi
    cancelamentos cancelamento geannuleerd annuleringen geannuleerde cancels cancelling cancellation
    canceling called_off flights_cancelled batal batalkan membatalkan pembatalannya annule annulee
    annulation annuler annulent deprogramme deprogrammee abgesagt absage absagen absagt storniert
    stornierungen cancela cancelan cancelado cancelada cancelar suspension_vuelos canceladas annuleert
    annuleren annulering afgelast afgelasting geschrapt afgeblazen cancelou cancelam annullato annullata
    annulla cancellata cancellato annullati annullamento
agreement agreements accord accords kesepakatan menyepakati perjanjian acuerdo acuerdos convenio preacuerdo
    einigung vereinbarung tarifabschluss tarifkompromiss accordo accordi acordo acordos akkoord akkoorden
    overeenkomst onderhandelingsakkoord principeakkoord tentative_deal strike_deal strikes_deal reaches_deal
    reached_deal reach_deal agreed_deal seals_deal clinch_deal bersepakat disepakati sepakati kata_sepakat
    persetujuan bersetuju dipersetujui persefahaman dimeterai memeterai accord_principe protocole_accord
    concluent conclu_accord einigten geeinigt einigt tarifabschlusse verstandigt verstandigen verstandigung
    einig_sich abkommen grundsatzeinigung preacuerdos acuerda acuerdan acordaron pactan pacta
    akkoord_bereikt bereiken_akkoord caoakkoord overeengekomen principeakkoorden deelakkoord loonakkoorden
    acordam fecham_acordo fecha_acordo chegam_acordo preaccordo raggiunta_intesa
negotiations negotiators negotiating negotiation bargaining negociations negociation negociateurs negocier
    negosiasi negosiator bernegosiasi rundingan negociaciones negociacion negociar negociadores
    verhandlungen verhandlungsrunde verhandlungsfuhrer verhandelt trattative trattativa negoziati negoziato
    negociacoes negociacao onderhandelingen onderhandelaars onderhandelen onderhandeling negotiates
    negotiate negotiator contract_talks talks_collapse talks_resume talks_stall perundingannya negosiasinya
    berunding runding negocient negocie negociatrice table_negociation verhandeln verhandelten
    verhandlungstisch verhandlungen_gescheitert verhandlungsergebnis nachverhandlungen negocian negocia
    mesa_dialogo mesa_negociacion onderhandelt onderhandelaar onderhandelden onderhandelingstafel caooverleg
    negociam negociaram negociadora negoziare negoziatori negoziatore negoziano negoziale
rejection rejects rejected reject rejette rejettent rejete rejet menolak tolak ditolak penolakan rechaza
    rechazan rechazo rechazaron abgelehnt ablehnung lehnt respinge respingono respinto bocciato bocciata
    rejeita rejeitam rejeitou rejeicao verwerpt verwerpen afgewezen verworpen turn_down turns_down
    turned_down rebuffs rebuffed spurns spurned votes_down voted_down menampik tampik ditampik menolaknya
    rejeter rejetee rejetes rejetees refusent refusee refus ablehnen zuruckgewiesen weist_zuruck lehnten
    ablehnt weisen_zuruck rechazar rechazada rechazado rechaza_oferta rechazadas rechazados afgekeurd
    wijst_van verwierp afwijzing weigert weigeren weigerde rejeitar rejeitada rejeitado recusa recusam
    recusou respingere rifiuta rifiutano rifiutato bocciare respinta
founder cofounder founders cofounders fondateur cofondateur cofondatrice fondateurs pendiri pengasas
    fundador cofundador fundadores grunder mitgrunder grundern grunderin mitgrunderin fondatore cofondatore
    fondatori oprichter medeoprichter oprichters cofounded pendirinya pengasasnya fondatrice fondatrices
    cofondateurs firmengrunder mitbegrunder mitbegrunderin cofundadora fundadora cofundadores medeoprichters
    oprichtster oprichtte cofundadoras fundadoras cofondatori
investors investor funding valuation valuations fundraising investisseurs investisseur valorisation
    valorisee pendanaan valuasi pelabur pelaburan inversores inversionistas inversor investoren
    finanzierungsrunde geldgeber investitori investitore investidores investidor investeerders investeerder
    financieringsronde invests investing invest_billions invested fund_raising funding_round raises_billion
    raises_million seed_round series_funding backers berinvestasi investasi suntik_dana investor_asing
    putaran_pendanaan pelabur_asing melabur pelaburannya leve_millions leve_milliards levee_fonds
    levees_fonds investit investissent investissement investissements investir tour_table investiert
    investieren investition investitionen kapitalgeber milliardeninvestition millionenfinanzierung
    finanzspritze wagniskapital risikokapital sammelt_millionen milliardenbewertung invierte invertir
    inversion inversiones invertira ronda_financiacion ronda_inversion levanta_millones recauda_millones
    investeert investeren investering investeringen durfkapitaal durfinvesteerders haalt_miljoen
    haalt_miljard investeringsronde investem investimento investimentos investira capta_milhoes
    levanta_milhoes rodada_investimento investe investire investimento_miliardi investimenti
    raccoglie_milioni round_finanziamento capitale_rischio
exports export exporting exported exporters exportations exportation exporter ekspor mengekspor eksport
    mengeksport exportaciones exportacion exportar exporte exporten exportkontrollen exportbeschrankungen
    esportazioni esportazione exportacoes exportacao exportbeperkingen exporteren exportbeperking
    export_controls export_curbs export_ban exportateurs controles_exportation exporteur exporteure
    exportbeschrankung exportkontrolle exportadores exporta exporteurs exportverbod exportam esportatori
    esportano pengekspor ekspornya
voice-assistant voice voices voix vocale vocaux suaranya voz sprachassistent sprachassistenten
    sprachassistentin stimme stimmimitation vocali voci vozes spraakassistent spraakassistenten
    stemassistent voice_cloning cloned_voice voice_clone voice_clones voice_assistant tiruan_suara
    kloning_suara clonage_vocal voix_clonee assistant_vocal assistants_vocaux geklonte_stimme stimmenklon
    stimmklone sprachassistenz clonacion_voz asistente_voz voz_clonada stemkloon gekloonde_stem clonagem_voz
    assistente_voz assistente_vocale clonazione_voce voce_clonata
image-generator images imej imagenes bildgenerator bildgeneratoren bildgenerierung immagini imagens
    afbeeldingen beeldgenerator image_generator image_generation image_generators midjourney
    generated_images generated_image pembuat_gambar generateur_images generateurs_images generation_images
    image_generee images_generees bildergenerator generierte_bilder generiertes_bild generador_imagenes
    imagen_generada imagenes_generadas beeldgeneratoren gerador_imagens imagens_geradas imagem_gerada
    generatore_immagini immagini_generate immagine_generata
warning warns warned warnings warn avertit avertissent avertissement memperingatkan peringatkan amaran
    advierte advierten advertencia advirtio warnt warnen warnung warnungen warnte gewarnt avverte avvertono
    avvertimento adverte advertem waarschuwt waarschuwen waarschuwing waarschuwingen warning_issued
    alerte_rouge mise_garde waarschuwden warnten advertir advirtieron advertiu avvertito
regulation regulations regulators regulator regulate reglementation regulateur regulateurs regulasi
    peraturan regulacion regulador reguladores regulierung regulieren regulierungsbehorde aufsichtsbehorde
    aufsichtsbehorden regulierer regolamentazione regolatore regolatori regulacao regulamentacao regulering
    toezichthouder toezichthouders regelgeving regulatory regulating rulebook oversight regulasinya
    aturan_baru kawal_selia pengawalseliaan reglementer regule encadrer encadrement regulatrice
    regulierungen regulatorio regulatoria regulara reguleren gereguleerd gereguleerde strengere_regels
    regulamentar agencia_reguladora regolamentare autorita_garante regolatorio regolamento_europeo
search-engine carian buscador buscadores suchmaschine suchmaschinen internetsuche googlare zoekmachine
    zoekmachines search_engine search_engines mesin_pencari mesin_telusur enjin_carian moteur_recherche
    moteurs_recherche motor_busqueda motores_busqueda motor_busca motores_busca motore_ricerca
    motori_ricerca
browser browsers navigateur navigateurs peramban navegador navegadores browsern webbrowser web_browser
    web_browsers navigateur_web navegador_web browserkrieg
apps app appstore appli applis aplikasi aplikasinya aplicaciones aplicativo aplicativos app_store
    apps_removed application_mobile applications_mobiles bezahlapp aplicacion_movil appwinkel
subscription subscriptions subscribers subscriber abonnement abonnements abonnes berlangganan langganan
    suscripcion suscripciones suscriptores abonnenten abos abbonamento abbonamenti abbonati assinantes
    abonnementen abonnees paywall subscription_price abonne abonner suscriptor suscribirse assinatura_mensal
    assinatura_paga abbonarsi abbonato pelanggan_berbayar betaalmuur abonnementsgeld abonnements_teurer
    abopreise bezahlschranke
licence license licenses licensing licensed licences lisensi licencia licencias lizenz lizenzen
    lizenzvertrag lizenzabkommen lizenzgebuhren licenza licenze licenca licenciamento licentie licenties
    licentieovereenkomst licensing_deal licensing_deals lisensinya accord_licence lizenziert lizenzieren
    lizenzdeal lizenzabkommens licenciamientos acuerdo_licencia licenciar licentiedeal
authors auteurs pengarang autores autoren autorinnen autori autrici bestselling_author penulis_buku autorin
    autorenverband schriftstellerverband auteursbond schrijversbond schrijversvakbond auteursvereniging
teenagers teenager teens adolescents ados adolescent adolescente remaja adolescentes jugendliche
    jugendlichen jugendlicher minderjahrige minderjahrigen adolescenti minorenni tieners tiener jongeren
    minderjarigen under_sixteens teenagern minderjahriger jugendschutz menores_edad menor_edad menores_idade
    menor_idade minorenne quattordicenni minderjarige pubers
brain brains cerveau cerveaux cerebral otak cerebro gehirn gehirns gehirnchip hirnimplantat gehirnimplantat
    cervello cerebrale hersenen brein hersenimplantaat hersenchip brain_chip brain_implant brain_implants
    neuralink otaknya implan_otak cip_otak implant_cerebral implants_cerebraux puce_cerebrale
    gehirnimplantate hirnchip chip_cerebral implante_cerebral chip_cervello breinchip hersenimplantaten
partnership partnerships partenariat partenariats kemitraan bermitra kolaborasi kerjasama usahasama alianza
    partnerschaft partnerschaften kooperation partenariato alleanza parceria parcerias samenwerking
    partnerschap partners_with joint_venture collaboration collaborate alliance berkolaborasi menggandeng
    gandeng kolaborasinya bekerjasama menjalin_kerjasama collaborent associent coentreprise kooperiert
    kooperieren kooperationen zusammenarbeit gemeinschaftsunternehmen arbeiten_zusammen alianzas
    asociacion_estrategica colaboran samenwerken samenwerkingen samenwerkingsverband slaan_handen
    colaboracao_estrategica parceiras unem_forcas alleanze collaborazioni accordo_collaborazione
closure closures shutdown shutdowns fermeture fermetures penutupan ditutup cierre cierres schliessung
    schliessungen werksschliessung werksschliessungen chiusura chiusure fechamento fechamentos encerramento
    sluiting sluitingen shuts_down shut_down shutting_down closes_down closing_down shutter shuttered
    shutters penutupannya tutup_permanen tutup_pabrik menutup_operasi penutupan_kilang ferment fermer fermee
    schliesst schliessen_werk werkschliessung standortschliessung standortschliessungen stillgelegt
    stilllegung filialschliessungen geschlossen cerrara cierran cerrar clausura clausurado clausuran
    sluit_deuren sluiten_deuren gesloten sluitingsplannen filialen_dicht stopzetting fecham_portas encerra
    encerram encerrar fecha_portas chiudono chiudera chiudere
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
