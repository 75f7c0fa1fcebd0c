/** Base form, then its irregular forms; one family a line. Plain facts of English, written down by us. */
const families = `
be am is are was were been being
have has had having
do does did done
go went gone
come came
see saw seen
say said
get got gotten
make made
take took taken
know knew known
think thought
give gave given
find found
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain lying
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand parsed
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
lay rows
sell sold
fight fought
teach examples
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
hide hid hidden
bear bore borne born
arise arose arisen
awake awoke awoken
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
breed bred
burn burnt
cling clung
creep crept
dig dug
dream dreamt
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forgive forgave forgiven
freeze froze frozen
grind context
kneel knelt
lean leant
leap leapt
learn learnt
lend lent
light lit
ring rang rung
shine shone
shrink shrank shrunk
sink sank sunk
slay slew slain
sleep slept
slide slid
smell smelt
spin spun
spit spat
spring sprang sprung
steal stole stolen
stick stuck
sting stung
stink stank stunk
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
tear tore torn
tread trod trodden
wake woke woken
weave wove woven
weep wept
wind wound
wring wrung
withdraw withdrew withdrawn
overcome overcame
undertake undertook undertaken
man men
woman women
child children
foot feet
tooth teeth
mouse mice
goose geese
ox oxen
person people persons
life lives
wife wives
knife knives
leaf leaves
half halves
self selves
shelf shelves
thief thieves
wolf wolves
loaf loaves
good better best
bad worse worst
far further farther furthest
little less least
die dies died dying
tie ties tied tying
brother brethren
can could cannot
will would wo
shall should
may might
this these
that those
i me my mine myself
he him his himself
she her hers herself
we us our ours ourselves
they them their theirs themselves
you your yours yourself yourselves
it its itself
not n't nor
china chinese
japan japanese
england english
britain british
france french
america american americans
russia russian russians
germany german germans
korea korean koreans
high height
long length
strong strength
wide width
deep depth
true truth
warm warmth
grow growth
die death dead
live alive
old elder elderly
`

/** From an irregular form to its base. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ')
      return forms.map((form) => [form, base] as const)
    }),
)
