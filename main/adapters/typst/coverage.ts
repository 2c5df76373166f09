/**
 * Which characters call for fonts beyond the two of every page: opening the fonts to ask them would cost every start. Numbers are
 * hexadecimal, of single characters and of ranges. A test holds both lists to the fonts.
 */
function covered(list: string): (codepoint: number) => boolean {
  const ranges = list.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
  return (codepoint) => ranges.some(([first, last]) => codepoint >= first && codepoint <= last)
}

/** Latin letters that the first font lacks, marks that stand on letters, and all else that Noto Sans has and neither of the two. */
export const isBeyondFirst = covered(
  '108-109 114-115 11c-11d 124-125 128-129 12c-12d 134-135 138 13f-140 149-14f 156-157 15c-15d 166-169 16c-16d 17f-191 ' +
    '193-217 21c-236 238-2b8 2ba 2c2-2c5 2cd-2cf 2df-2ec 2ee-34e 350-373 376-377 37b-37d 37f 3d2-3d4 3d6 3d8 3da 3dc ' +
    '3de-3e0 3f0-3f3 3f5-3f6 3f9-3ff 460-461 464-471 476-48f 494-495 49c-49f 4a4-4a9 4ac-4ad 4b4-4b5 4b8-4b9 4bc-4bf ' +
    '4c5-4c6 4c9-4ce 4d2-4d3 4da-4e1 4e4-4e5 4ea-4ed 4f0-4f1 4f4-4f5 4f8-52f 10fb 1ab0-1ac0 1ac5 1ac7-1ace 1c80-1c88 ' +
    '1d00-1dbe 1dc0-1df9 1dfb-1e7f 1e86-1e9d 1e9f-1ef1 1ef4-1eff 201f 2024-2025 2027-2029 2034 2036-2038 203b 2040-2043 ' +
    '2045-2046 204b-205e 2071 207f 2090-209c 20a0 20a2 20a5 20a8 20aa 20ad 20af-20b0 20b3 20b6-20b7 20bb-20bc 20be-20c0 ' +
    '20f0 2100-2104 2106-2112 2114-2115 2118-211d 211f 2121 2123-2125 2127-212d 212f-214f 215f 2183-2184 2c60-2c7f ' +
    '2de0-2e17 2e19-2e21 2e26-2e39 2e3c-2e51 2e53-2e5d a640-a69f a700-a71b a71d-a788 a78a-a7ca a7d0-a7d1 a7d3 a7d5-a7d9 ' +
    'a7f2-a7ff a8ff a92e ab30-ab6b fb00-fb06 fe20-fe2f fffc-fffd 10780-10785 10787-107b0 107b2-107ba 1df00-1df1e',
)

/** Pictures among the characters that no other font has. */
export const isEmoji = covered(
  '20e3 21a9-21aa 231a-231b 2328 23cf 23e9-23f3 23f8-23fa 24c2 25fb-25fe 2600-2604 260e 2614 2618 261d 2620 2622-2623 ' +
    '2626 262a 262e-262f 2638-2639 2648-2653 265f 2668 267b 267e-267f 2692-2697 2699 269b-269c 26a0-26a1 26a7 26aa-26ab ' +
    '26b0-26b1 26bd-26be 26c4-26c5 26c8 26ce-26cf 26d1 26d3-26d4 26e9-26ea 26f0-26f5 26f7-26fa 26fd 2702 2705 2708-270d ' +
    '270f 2712 2716 271d 2721 2728 2733-2734 2744 2747 274c 274e 2753-2755 2757 2763 2795-2797 27a1 27b0 27bf 2934-2935 ' +
    '2b05-2b07 2b1b-2b1c 2b50 2b55 3030 303d 3297 3299 1f004 1f0cf 1f170-1f171 1f17e-1f17f 1f18e 1f191-1f19a 1f1e6-1f1ff ' +
    '1f201-1f202 1f21a 1f22f 1f232-1f23a 1f250-1f251 1f300-1f321 1f324-1f393 1f396-1f397 1f399-1f39b 1f39e-1f3f0 ' +
    '1f3f3-1f3f5 1f3f7-1f4a8 1f4aa-1f4fd 1f4ff-1f511 1f513-1f53d 1f549-1f54e 1f550-1f567 1f56f-1f570 1f573-1f57a 1f587 ' +
    '1f58a-1f58d 1f590 1f595-1f596 1f5a4-1f5a5 1f5a8 1f5b1-1f5b2 1f5bc 1f5c2-1f5c4 1f5d1-1f5d3 1f5dc-1f5de 1f5e1 1f5e3 ' +
    '1f5e8 1f5ef 1f5f3 1f5fa-1f64f 1f680-1f6c5 1f6cb-1f6d2 1f6d5-1f6d9 1f6dc-1f6e5 1f6e9 1f6eb-1f6ec 1f6f0 1f6f3-1f6fc ' +
    '1f7e0-1f7eb 1f7f0 1f90c-1f915 1f917-1f93a 1f93c-1f945 1f947-1f9ff 1fa70-1fa7c 1fa80-1fac6 1fac8 1facc-1fadd ' +
    '1fadf-1faeb 1faef-1fafa',
)
