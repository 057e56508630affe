/** What people choose when asked for a password, lower case, collected by hand: each is as good as guessed. Shorter than a password may be, they are still its parts. */
export const commonPasswordWords: ReadonlySet<string> = new Set(
  `
  pass password passwort passwd passcode contrasena motdepasse senha parola haslo lozinka heslo salasana losenord
  letmein welcome willkommen bienvenue login secret access admin administrator master root system user guest test
  tester testing default changeme trustno superman batman spiderman wolverine ironman hulk thor avengers starwars
  skywalker vader startrek matrix terminator predator gandalf frodo hobbit pokemon pikachu naruto sasuke dragonball
  evangelion zelda mario nintendo playstation xbox minecraft fortnite warcraft starcraft diablo counter strike
  gamer gaming player dragon phoenix tiger lion eagle falcon hawk wolf bear shark dolphin panther jaguar cheetah
  monkey donkey horse chicken rabbit bunny kitten kitty cat dog doggie puppy mouse snake spider scorpion butterfly
  turtle penguin panda salamander elephant love lover lovely loveme loveyou iloveyou iloveu ilove amor amore liebe
  teamo jetaime sweet sweetie sweetheart honey baby babygirl babyboy angel angels heaven princess prince queen king
  beauty beautiful pretty sexy hottie cutie darling forever always friend friends family mother father sister
  brother mommy daddy mama papa sunshine sunflower rainbow flower flowers rose roses lily daisy violet orchid
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday morning evening midnight football baseball basketball
  volleyball handball softball soccer hockey tennis golf rugby cricket skateboard snowboard surfing swimming running
  racing boxing wrestling cheerleader champion champions winner soldier ranger hunter killer ninja samurai warrior
  knight wizard magic mystery legend hero heroes chelsea arsenal liverpool manchester united city barcelona madrid
  real milan juventus inter bayern munich dortmund celtic rangers everton tottenham newcastle yankees redsox lakers
  bulls celtics cowboys steelers packers raiders eagles patriots dolphins broncos giants cubs dodgers mets michael
  jordan david robert william richard thomas charles joseph christopher christian daniel matthew anthony andrew
  joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
  justin scott brandon benjamin samuel gregory alexander alexandra patrick jack dennis jerry tyler aaron adam nathan
  henry peter kyle zachary ethan jeremy walter keith noah austin sean carl harold arthur lawrence dylan jesse bryan
  joe jordan billy bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen
  amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
  catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
  megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail
  alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
  charlotte marie kayla alexis lori natasha anastasia anastasiya tatiana svetlana katya olga elena irina marina
  ekaterina vladimir sergey andrey dmitry alexey ivan nikita maxim pavel artem roman carlos jose luis miguel antonio
  alejandro fernando ricardo eduardo roberto francisco javier rafael pedro diego santiago sebastian giovanni
  francesco giuseppe alessandro marco andrea martin stefan andreas markus wolfgang mohammed muhammad ahmed ali omar
  fatima london paris berlin roma rome newyork york boston chicago dallas houston miami denver phoenix austin texas
  california florida arizona nevada hawaii alaska michigan virginia carolina washington oregon montana orlando
  america american canada canadian mexico brazil brasil argentina england scotland ireland wales france germany
  deutschland italia italy spain espana portugal holland sweden norway denmark finland russia poland ukraine turkey
  india china japan korea australia zealand africa europe asia mississippi jamaica cuba ferrari porsche mercedes
  lamborghini bugatti corvette mustang camaro charger chevy chevrolet ford toyota honda nissan subaru mazda suzuki
  yamaha kawasaki harley davidson ducati volkswagen audi bmw volvo jaguar hummer jeep google yahoo facebook myspace
  twitter youtube hotmail gmail windows microsoft apple macintosh linux ubuntu samsung nokia iphone android sony
  toshiba panasonic compaq gateway dell internet explorer computer laptop server network samsung intel
  pentium coffee chocolate vanilla strawberry blueberry raspberry cherry banana orange lemon peach melon apple
  pineapple mango cookie cookies cupcake candy sugar pepper ginger butter cheese pizza burger chicken bacon whiskey
  vodka tequila budweiser heineken corona guinness water fire earth wind thunder lightning storm hurricane tornado
  silver gold golden diamond crystal platinum metal iron steel copper emerald sapphire ruby black white red green
  blue yellow purple pink brown grey gray dark darkness light shadow night moon sun star stars sky ocean sea river
  mountain forest snow ice metallica slipknot nirvana beatles eminem tupac acdc ironmaiden megadeth slayer pantera
  greenday linkinpark linkin park blink maiden korn marley madonna britney elvis presley jesus christ god lord
  church bible heaven hell satan devil demon lucifer blessed faith hope trust peace freedom liberty justice
  independence music guitar drums piano violin trumpet rock roll punk metalhead hiphop rapper dance dancer singer
  student teacher school college university doctor nurse police officer lawyer engineer captain general sergeant
  marine marines army navy airforce military soldier sniper weapon bullet trigger cocacola pepsi marlboro cigar smoke
  weed ganja cannabis money dollar cash million millionaire lucky success business company office private personal
  public service support control manager director president enterprise discovery voyager apollo galaxy universe
  cosmos planet jupiter saturn mercury venus mars neptune pluto alpha beta gamma delta omega sigma absolute absolutely
  something anything nothing everything whatever whatsoever because without together someone anyone nobody everybody
  fuck fucker fucking fuckyou fuckoff fuckme shit bullshit bitch bastard asshole cock cocksucker dick pussy suck
  sucks sucker balls boobs tits sex porn penis vagina penetration intercourse masturbate masterbate anal
  slut whore nigger lesbian lesbians blowjob inside hardcore playboy playgirl erotic naked nude orgasm 
  hello hallo hola bonjour ciao goodbye thank thanks please sorry happy happiness smile smiley funny crazy stupid
  idiot loser noob awesome amazing perfect cool great super mega ultra power powerful energy turbo nitro speed racer
  highlander highland underground ghost ghostrider rider mother lode multiple supersonic sonic
  abracadabra open sesame hocus pocus garfield snoopy scooby doo mickey minnie donald goofy disney tweety bugs bunny
  simpsons homer bart southpark cartman kenny snowball fluffy buddy buster bandit bailey ginger maggie molly sadie
  shadow rocky rusty sammy smokey sparky tinker tigger winnie pooh teddy bear peanut pumpkin pickle muffin biscuit
  chester cooper jasper oscar oliver toby tucker max lucky charlie spike zeus apollo merlin hercules achilles spartan
  spartans trojan troy titan titans olympus legion legacy infinity eternity destiny fantasy final dream dreamer
  dreams nightmare vampire twilight zombie creative designer builder carpenter mechanic trucker driver fireman
  firefighter fishing fisherman hunting camping country cowboy cowgirl rodeo western southern northern eastern
  greed good gateway passion patience knowledge wisdom philosophy mathematics science physics chemistry
  madagaskar madagascar ery created create mail email liverpoolfc chelseafc madhouse babylon
  asdf asdfgh qwer qwert qwerty qwertz azerty zxcv zxcvbn qaz wsx edc rfv tgb yhn ujm poiuy lkjh mnbv
  gfhjkm ghjcnj ghbdtn cjkysirj fyfcnfcbz ktyrf ifhbr cthuttdf jrcfyf
  vfhbyf rjnzhf dthjybrf cdtnkfyf fktrcfylh vfrcbv lbvf ybrbnf rhfcjnf k.,jdm kexifz vjkjrj gjhjkm vfvf gfgf
  kjrjvjnbd cgfhnfr ltym jktuf cthtuf fylhtq gbplf uehepbz hjccbz vjcrdf gfhjk privet parol lubov krasota pizdec suka blyad zaebis
  `
    .trim()
    .split(/\s+/),
)
