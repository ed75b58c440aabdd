"""Whom news counts: "900 voice actors", "160 000 acteurs", "1.200 Busfahrer". Data only.

In lower case and in the plural, by language, with the parts that the languages which compound end in. What
counts things as well in its language ("editor", "models", "cuisinières") is left out.
"""

PEOPLE: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "id": """
        orang pekerja buruh karyawan karyawati pegawai staf anggota penulis pengarang aktor aktris artis
        seniman musisi sutradara ilustrator pengisi penerjemah perawat bidan dokter apoteker pasien guru
        dosen siswa murid pelajar mahasiswa mahasiswi peneliti ilmuwan sopir pengemudi kurir pilot pramugari
        masinis nakhoda pelaut nelayan petani wartawan jurnalis fotografer massa pengunjuk pemogok
        demonstran peserta pendukung relawan warga penduduk pengguna pelanggan penumpang pengunjung penonton
        jemaah pemilih pengungsi pengacara hakim jaksa insinyur teknisi penambang tukang satpam petugas
        polisi tentara prajurit pemadam koki pelayan pedagang penari pemain kru awak pemrogram pemulung
        honorer anak bocah bayi perempuan wanita pria laki-laki remaja lansia korban tersangka pemimpin
        direktur manajer ahli pakar rekan pramuniaga pramugara penenun penjahit pustakawan mekanik pengantar
        pemusik
        """,
        "ms": """
        orang pekerja buruh kakitangan pegawai penjawat ahli anggota penulis pengarang pelakon artis pemuzik
        penyanyi pengarah ilustrator penterjemah jururawat doktor pesakit guru cikgu pensyarah murid pelajar
        mahasiswa penyelidik saintis pemandu penghantar juruterbang pramugari nelayan petani wartawan
        jurugambar penunjuk pemogok peserta penyokong sukarelawan warga penduduk pengguna pelanggan
        penumpang pengunjung penonton jemaah pengundi pelarian peguam hakim jurutera juruteknik juruelektrik
        pelombong tukang petugas polis askar tentera bomba pencuci pengawal pelayan peniaga penari pemain
        kru posmen pengaturcara kanak-kanak bayi perempuan wanita lelaki remaja mangsa suspek pengurus pakar
        penjaga pramugara kelasi pelaut penjahit jurujual juruwang kerani pustakawan staf bidan penoreh
        """,
        "fr": """
        personnes gens acteurs actrices comédiens comédiennes doubleurs scénaristes auteurs autrices
        illustrateurs artistes musiciens réalisateurs danseurs photographes traducteurs membres adhérents
        salariés salariées travailleurs travailleuses ouvriers ouvrières employés employées agents
        fonctionnaires cadres ingénieurs techniciens développeurs chercheurs scientifiques grévistes
        manifestants participants sympathisants délégués collègues infirmières infirmiers soignants
        aides-soignants aides-soignantes sages-femmes médecins pharmaciens patients enseignants
        enseignants-chercheurs professeurs instituteurs puéricultrices étudiants élèves lycéens conducteurs
        chauffeurs routiers cheminots pilotes hôtesses contrôleurs livreurs dockers mineurs marins pêcheurs
        agriculteurs éboueurs facteurs postiers magasiniers électriciens maçons métallurgistes sidérurgistes
        machinistes pompiers policiers gendarmes soldats gardiens vigiles avocats magistrats juges
        journalistes rédacteurs cuisiniers serveurs caissières vendeurs habitants utilisateurs abonnés
        usagers clients visiteurs spectateurs passagers voyageurs électeurs réfugiés migrants figurants
        enfants femmes hommes jeunes victimes stewards bibliothécaires
        ferroviaires logisticiens
        """,
        "en": """
        people persons workers employees staff staffers members colleagues writers authors actors performers
        screenwriters scriptwriters playwrights artists illustrators musicians singers dancers directors
        animators photographers translators interpreters extras nurses midwives doctors medics physicians
        paramedics patients teachers lecturers academics students pupils researchers scientists drivers
        truckers couriers journalists reporters strikers picketers protesters demonstrators marchers
        supporters participants delegates residents inhabitants users subscribers customers clients visitors
        passengers spectators viewers crew crews engineers technicians miners dockers dockworkers
        longshoremen pilots attendants sailors seafarers fishermen farmers farmworkers unionists lawyers
        barristers judges developers programmers electricians builders plumbers steelworkers autoworkers
        metalworkers machinists stagehands cleaners carers pharmacists cooks chefs waiters baristas
        firefighters officers soldiers troops guards controllers collectors handlers postmen shopworkers
        voters refugees migrants children women men girls boys babies victims volunteers servants farmhands
        pensioners graduates stewards seamen clerks cashiers mechanics porters welders teamsters librarians
        warders bakers inmates prisoners
        """,
        "de": """
        menschen personen leute beschäftigte beschäftigten mitarbeiter mitarbeitern mitarbeiterinnen
        mitarbeitende mitarbeitenden arbeitnehmer arbeitnehmerinnen mitglieder mitgliedern kollegen autoren
        autorinnen schauspielerinnen synchronsprecher sprecher übersetzer illustratoren künstler
        künstlerinnen musiker regisseure tänzer fotografen streikende streikenden demonstranten teilnehmer
        teilnehmende unterstützer delegierte lehrer lehrerinnen dozenten erzieher erzieherinnen schüler
        studenten studierende forscher wissenschaftler ingenieure techniker entwickler programmierer ärzte
        ärztinnen pfleger pflegerinnen krankenschwestern apotheker hebammen patienten fahrer fahrerinnen
        lokführer piloten flugbegleiter fluglotsen zugbegleiter kuriere seeleute fischer landwirte bauern
        angestellte angestellten beamte beamten richter anwälte journalisten redakteure metaller elektriker
        zusteller postboten köche kellner soldaten polizisten feuerwehrleute nutzer nutzerinnen einwohner
        bewohner abonnenten kunden besucher zuschauer passagiere fahrgäste reisende wähler flüchtlinge
        kinder frauen männer jugendliche opfer freiwillige rentner komparsen museumswärter matrosen maurer
        verkäufer verkäuferinnen kassierer kassiererinnen dolmetscher schweißer bergleute kumpel handwerker
        gäste häftlinge azubis auszubildende studentinnen patientinnen kundinnen pädagogen
        """,
        "es": """
        personas trabajadores trabajadoras empleados empleadas miembros afiliados compañeros guionistas
        autores autoras escritores actores actrices dobladores figurantes artistas ilustradores músicos
        directores bailarines fotógrafos traductores huelguistas manifestantes participantes simpatizantes
        delegados médicos médicas enfermeras enfermeros sanitarios farmacéuticos pacientes profesores
        maestros docentes educadoras alumnos estudiantes investigadores científicos ingenieros técnicos
        desarrolladores programadores conductores chóferes maquinistas camioneros taxistas repartidores
        pilotos tripulantes azafatas controladores estibadores mineros pescadores marineros agricultores
        jornaleros obreros albañiles siderúrgicos metalúrgicos electricistas tramoyistas carteros basureros
        limpiadoras cuidadores cocineros camareros bomberos vigilantes policías agentes soldados
        funcionarios jueces abogados periodistas redactores usuarios suscriptores clientes habitantes
        vecinos visitantes espectadores pasajeros viajeros votantes refugiados migrantes niños niñas mujeres
        hombres jóvenes víctimas auxiliares choferes recolectores barrenderos riders fiscales cajeros
        cajeras dependientes dependientas ferroviarios portuarios mecánicos soldadores celadores matronas
        temporeros bibliotecarios residentes operarios operarias bancarios limpiadores cocineras camareras
        alumnas vecinas presos
        """,
        "nl": """
        mensen personen werknemers medewerkers arbeiders leden collega schrijvers auteurs scenaristen
        acteurs actrices stemacteurs figuranten kunstenaars illustratoren muzikanten regisseurs dansers
        fotografen vertalers stakers demonstranten betogers deelnemers aanhangers afgevaardigden artsen
        dokters verpleegkundigen verplegers apothekers patiënten leraren leerkrachten docenten
        kleuterleidsters leerlingen scholieren studenten onderzoekers wetenschappers ingenieurs technici
        ontwikkelaars programmeurs chauffeurs machinisten conducteurs piloten stewardessen koeriers
        bezorgers havenarbeiders mijnwerkers vissers zeelieden boeren bouwvakkers elektriciens postbodes
        vuilnisophalers schoonmakers koks obers beveiligers brandweerlieden agenten militairen soldaten
        ambtenaren rechters advocaten journalisten redacteuren gebruikers abonnees klanten inwoners bewoners
        bezoekers toeschouwers passagiers reizigers kiezers vluchtelingen migranten kinderen vrouwen mannen
        jongeren slachtoffers vrijwilligers suppoosten museumsuppoosten luchtverkeersleiders stewards
        vuilnismannen musici kelners matrozen tolken verzorgers wevers monteurs lassers kassières
        vakkenvullers verkopers sluiswachters loodsen bibliothecarissen stucadoors metselaars
        bagageafhandelaars cipiers gevangenbewaarders verloskundigen plukkers gasten gedetineerden
        """,
        "pt": """
        pessoas trabalhadores trabalhadoras funcionários funcionárias empregados servidores membros filiados
        associados colegas roteiristas argumentistas guionistas autores escritores atores atrizes dubladores
        dobradores figurantes artistas ilustradores músicos realizadores diretores bailarinos fotógrafos
        tradutores grevistas manifestantes participantes apoiantes delegados médicos enfermeiros enfermeiras
        farmacêuticos pacientes utentes professores docentes educadoras alunos estudantes investigadores
        pesquisadores cientistas engenheiros técnicos programadores motoristas maquinistas camionistas
        caminhoneiros taxistas estafetas entregadores pilotos tripulantes comissários controladores
        estivadores mineiros pescadores marinheiros agricultores metalúrgicos eletricistas pedreiros
        carteiros bancários garis cozinheiros garçons bombeiros vigilantes seguranças polícias policiais
        agentes soldados juízes magistrados advogados jornalistas redatores cuidadores usuários utilizadores
        assinantes clientes habitantes moradores visitantes espectadores passageiros eleitores refugiados
        migrantes crianças mulheres homens jovens vítimas recolhedores assistentes hospedeiras comissárias
        lixeiros procuradores auxiliares operários operárias ferroviários portuários rodoviários
        metroviários mecânicos soldadores bibliotecários professoras alunas presos hóspedes
        """,
        "it": """
        persone lavoratori lavoratrici dipendenti addetti addette operai operaie impiegati membri iscritti
        soci colleghi sceneggiatori autori scrittori attori attrici doppiatori comparse artisti illustratori
        musicisti registi ballerini fotografi traduttori scioperanti manifestanti partecipanti sostenitori
        delegati medici infermieri infermiere farmacisti pazienti insegnanti docenti educatrici maestre
        studenti alunni ricercatori scienziati ingegneri tecnici sviluppatori programmatori autisti
        macchinisti ferrovieri camionisti tassisti rider fattorini piloti hostess controllori portuali
        minatori pescatori marittimi agricoltori braccianti muratori siderurgici metalmeccanici elettricisti
        magazzinieri postini netturbini bancari cuochi camerieri vigili guardie custodi poliziotti agenti
        soldati magistrati giudici avvocati giornalisti redattori operatori utenti abbonati clienti abitanti
        residenti visitatori spettatori passeggeri viaggiatori elettori rifugiati migranti bambini donne
        uomini giovani vittime assistenti tranvieri conducenti autotrasportatori orchestrali marinai
        educatori facchini commessi commesse cassieri cassiere saldatori meccanici bibliotecari ostetriche
        benzinai professori professoresse detenuti
        """,
    }.items()
}
# "Lehrer", "Lehrern", "Lehrerinnen".
PEOPLE["de"] |= {word + ending for word in PEOPLE["de"] if word.endswith("er") for ending in ("n", "innen")}
#: What longer words for people end in: "Busfahrer", "Feuerwehrleute", "vrachtwagenchauffeurs".
PEOPLE_ENDINGS: dict[str, tuple[str, ...]] = {
    "de": (
        "arbeiter", "arbeitern", "arbeiterinnen", "werker", "fahrer", "fahrern", "fahrerinnen", "lehrer",
        "lehrerinnen",
        "pfleger", "pflegerinnen", "leute", "kräfte", "kräften", "schauspieler", "schauspielern",
        "schauspielerinnen", "angestellte", "angestellten", "beschäftigte", "beschäftigten", "beamte",
        "beamten",
        "begleiter", "autoren", "autorinnen", "techniker", "musiker", "ärzte", "ärzten", "anwälte", "schüler",
        "studenten", "journalisten", "mitglieder", "mitgliedern",
    ),
    "nl": (
        "werkers", "medewerkers", "arbeiders", "chauffeurs", "acteurs", "lieden", "technici", "artsen",
        "leraren",
        "docenten", "bestuurders", "bezorgers", "journalisten", "schrijvers", "studenten", "ambtenaren",
    ),
}  # fmt: skip
