"""Rooms of the engine include what lies below them only, in the order of `rooms` in engine/CMakeLists.txt; so do the public headers."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
listed = re.search(r"set\(rooms ([a-z\s]+)\)", (root / "engine/CMakeLists.txt").read_text()).group(1).split()
order = {"rooms": listed + ["cli", "python", "browser"],
         "headers": "diagnostics process scenario model ensemble results explain compare explore story networks interchange forecast".split()}
wrong = [f"{room} is not in the list of rooms" for room in sorted(p.parent.name for p in root.glob("engine/*/*.cpp"))
         if room not in order["rooms"]]
wrong += [f"include/entente/{p.name} is not in the list of headers" for p in root.glob("include/entente/*")
          if p.stem not in order["headers"]]
for kind, pattern, paths in (("rooms", r'#include "(\w+)/', root.glob("engine/*/**/*.[hc]*")),
                             ("headers", r"#include <entente/(\w+)\.h>", root.glob("include/entente/*.h"))):
    for path in paths:
        own = path.relative_to(root / "engine").parts[0] if kind == "rooms" else path.stem
        for number, line in enumerate(path.read_text().splitlines(), 1):
            used = re.match(pattern, line)
            if used and used[1] in order[kind] and order[kind].index(used[1]) > order[kind].index(own):
                wrong.append(f"{path.relative_to(root)}:{number}: {own} uses {used[1]}, which stands above it")
print("\n".join(sorted(set(wrong))) or "every include points down")
sys.exit(bool(wrong))
