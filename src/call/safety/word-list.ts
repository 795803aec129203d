/**
 * One word for each value of a byte: short, known to who learns English, and not to be taken for one another on a bad line. No two
 * begin with the same three letters, and no two are fewer than three letters apart.
 */
export const wordList: readonly string[] = `
  acorn adobe airport album almond alpine anchor angel
  apple apron artist atlas attic autumn avenue avocado
  award badge bamboo banjo barrel beach berry blanket
  blossom bonus bottle bread brick broom brush bucket
  buffalo burger cabbage cactus camel canary captain carpet
  cashew catalog cement chalk cheese chimney cinema citrus
  clock coconut coffee compass concert copper coral cotton
  cradle cricket crocus crystal cushion daisy dance diamond
  dinner doctor dolphin donkey double dragon drum dungeon
  dynamo eagle echo elbow elder emerald empire engine
  envoy escape evening fabric factory fairway falcon famous
  feather fiber fiddle firefly flannel flute fortune fossil
  freckle fridge frost furnace galaxy garden gazelle giraffe
  glacier goblet gorilla grape grocery guitar gymnast hamster
  handle harbor hatchet helmet hexagon hunter iceberg icicle
  igloo indigo inkwell insect invoice island jaguar javelin
  jewel jigsaw journal jubilee juniper kayak kimono kingdom
  kitchen koala ladder lagoon lantern laptop lemon leopard
  letter library lizard llama lullaby lumber lunar magnet
  marble meadow meteor mirror monsoon mosaic muffin museum
  napkin needle network nugget oasis oatmeal ocean octopus
  office olive omelet onion opera orange orbit orchid
  origami outpost oxygen oyster pajama panda parade pastry
  peanut pebble pelican penguin phoenix piano picnic pigeon
  pillow plywood polar pony potato pretzel prism pumpkin
  puppet puzzle pyramid quarry queen rabbit raccoon radio
  raisin recipe rhubarb ribbon robin ruby sailor school
  seagull shelter shovel silver sketch slipper snail snow
  sofa soldier spider sponge spring stable storm strudel
  subway summit swan symbol tadpole teacup temple tennis
  toast topaz tower tulip tunnel tuxedo valley violin
  voyage waffle walnut water window yogurt zebra zigzag
`
  .trim()
  .split(/\s+/);
