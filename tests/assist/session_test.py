"""What an editor gets of `entente lsp`, asked as editors ask: session_test.py PROGRAM SOURCE"""
import json
import pathlib
import shutil
import sys
import tempfile
import time
import unittest

from editor import Editor

PROGRAM, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
ARTICLE, LIBRARY, SMALL = "pakistan-afghanistan-2025.json", "library/south-asia.json", "small.json"

BORDER = """{
  "entente": 1,
  "time": {"start": "2026-01-01", "end": "2027-01-01", "step": "1 week"},
  "actors": {"NOR": {"name": "Nörland 🏔"}, "SUR": {"name": "Surland", "unrest": 0.2}},
  "attributes": {"unrest": {"range": [0, 1]}},
  "relations": {"trust": {"range": [-1, 1], "half_life": "1 year", "ties": {"NOR": {"SUR": -0.2}}}},
  "parameters": {"anger": {"value": 0.5, "source": "judgement: as in 🏔 2024"}},
  "let": {"threat(a, b)": "max(0, -trust[a, b])"},
  "event_types": {
    "raid": {"roles": {"by": "actor", "on": "actor"}, "headline": "{by} raids {on}",
      "effects": [{"change": "trust[on, by]", "by": "-0.3 * intensity"}]}
  },
  "rules": {
    "raids": {"for": ["i in actor", "j in actor"], "when": "threat(i, j) > 0", "rate": "8 * anger * threat(i, j)",
      "emit": {"type": "raid", "by": "i", "on": "j"}}
  },
  "events": {"first": {"date": "2026-02-01", "type": "raid", "by": "NOR", "on": "SUR"}},
  "outcomes": {"war": {"is": "min(trust[NOR, SUR], trust[SUR, NOR]) < -0.6", "over": "ever"}},
  "watch": ["trust[NOR, SUR]"],
  "what_if": {"calm": {"patch": {"rules": {"raids": null}, "parameters": {"anger": {"value": 0.1}}}}},
  "expect": {"calmer": {"outcome": "war", "what_if": "calm", "decreases": true},
             "shy": {"outcome": "war", "set": ["rules.raids.rate=0"], "decreases": true}}
}
"""


class Sessions(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "library").mkdir()
        for name in (ARTICLE, LIBRARY, "library/events.json"):
            shutil.copy(SOURCE / "scenarios" / name, self.folder / name)
        (self.folder / SMALL).write_text(BORDER)

    def editor(self, **options):
        editor = Editor(PROGRAM, self.folder, **options)
        self.addCleanup(editor.__exit__)
        return editor

    def small(self, text=BORDER, **options):
        editor = self.editor(**options)
        editor.open(SMALL, text)
        return editor


class Life(Sessions):
    def test_begins_and_ends_as_the_protocol_says(self):
        editor = self.editor(started=False)
        self.assertEqual(editor.ask("textDocument/hover", {})["error"]["code"], -32002)
        capabilities = editor.ask("initialize", {"capabilities": {}})["result"]["capabilities"]
        self.assertEqual(capabilities["positionEncoding"], "utf-16")
        self.assertEqual(editor.ask("initialize", {"capabilities": {}})["error"]["code"], -32600)
        self.assertIsNone(editor.ask("shutdown", None)["result"])
        self.assertEqual(editor.ask("textDocument/hover", {})["error"]["code"], -32600)
        editor.tell("exit", None)
        self.assertEqual(editor.process.wait(timeout=20), 0)

    def test_an_end_without_shutdown_is_told_by_the_exit_code(self):
        editor = self.editor()
        editor.tell("exit", None)
        self.assertEqual(editor.process.wait(timeout=20), 1)
        self.assertEqual(self.editor().end(), 1)

    def test_ends_at_once_while_a_check_is_under_way(self):
        editor = self.editor()
        editor.open(ARTICLE)
        editor.diagnostics(ARTICLE)
        time.sleep(0.9)
        began = time.monotonic()
        editor.ask("shutdown", None)
        editor.tell("exit", None)
        self.assertEqual(editor.process.wait(timeout=20), 0)
        self.assertLess(time.monotonic() - began, 0.5)

    def test_what_is_unknown_or_no_message_is_refused_and_nothing_ends(self):
        editor = self.small()
        codes = {}
        for method in ("textDocument/foldingRange", "workspace/symbol"):
            codes[method] = editor.ask(method, {})["error"]["code"]
        self.assertEqual(set(codes.values()), {-32601})
        editor.tell("$/setTrace", {"value": "off"})
        editor.tell("textDocument/didChange", {"nothing": []})
        editor.tell("textDocument/didChange", {"textDocument": {"uri": editor.uri("other.json"), "version": 2}, "contentChanges": [{"text": "x"}]})
        for content, code in ((b"{not json", -32700), (b"[1]", -32600), (b'{"id": 7}', -32600), (b"3", -32600), (b"\xff\xfe", -32700)):
            editor.send_bytes(content)
            self.assertEqual(editor.wait(lambda m: "error" in m)["error"]["code"], code, content)
        for params in ({}, {"textDocument": {"uri": editor.uri(SMALL)}}, {"textDocument": 3, "position": {}}, [], None,
                       {"textDocument": {"uri": editor.uri(SMALL)}, "position": {"line": "x", "character": 0}}):
            self.assertEqual(editor.ask("textDocument/completion", params)["error"]["code"], -32602, params)
        self.assertEqual(editor.ask("textDocument/hover", {"textDocument": {"uri": "file:///none.json"}, "position": {"line": 0, "character": 0}})["error"]["code"], -32803)
        for line, character in ((-1, -5), (4000000000, 4000000000), (3, 4000000000)):
            self.assertIn("result", editor.ask("textDocument/completion", {"textDocument": {"uri": editor.uri(SMALL)}, "position": {"line": line, "character": character}}))
        editor.send({"id": 999, "result": None})  # an answer to nothing
        self.assertIn("trust", editor.complete(SMALL, '"8 * |anger')[0])

    def test_a_broken_stream_is_told(self):
        for content, told in ((b"Content-Length: x\r\n\r\n{}", "is not the length"), (b"Content-Length: 50\r\n\r\n{}", "ends within a message"),
                              (b"Content-Type: a\r\n\r\n", "has no Content-Length"), (b"A" * 10000, "longer than 8,192 bytes"), (b"Content-L", "within the header")):
            editor = self.editor(started=False)
            out = editor.process.communicate(content, timeout=20)
            self.assertIn(told, out[1].decode(), content)
            self.assertEqual(editor.process.returncode, 1)

    def test_a_request_can_be_cancelled_before_its_turn(self):
        editor = self.editor()
        editor.open(ARTICLE)
        place = {"textDocument": {"uri": editor.uri(ARTICLE)}, "position": {"line": 5, "character": 3}}
        messages = [{"id": k, "method": "textDocument/documentSymbol", "params": place} for k in (201, 202, 203)]
        messages.append({"method": "$/cancelRequest", "params": {"id": 203}})
        bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
        editor.process.stdin.write(b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies))
        editor.process.stdin.flush()
        answers = {}
        while len(answers) < 3:
            message = editor.wait(lambda m: m.get("id") in (201, 202, 203))
            answers[message["id"]] = message
        self.assertIn("result", answers[201])
        self.assertEqual(answers[203]["error"]["code"], -32800)


class Checks(Sessions):
    def test_the_article_has_nothing_wrong(self):
        editor = self.editor()
        editor.open(ARTICLE)
        self.assertEqual(editor.diagnostics(ARTICLE), [])

    def test_mistakes_are_told_with_their_places_as_they_are_typed(self):
        editor = self.small()
        self.assertEqual([d for d in editor.diagnostics(SMALL) if d["severity"] == 1], [])
        editor.edit(SMALL, "anger * threat", "angre * threat")
        [one] = editor.diagnostics(SMALL, bool)
        self.assertEqual((editor.cut(SMALL, one["range"]), one["severity"], one["source"]), ("angre", 1, "entente"))
        self.assertIn("did you mean 'anger'?", one["message"])
        editor.edit(SMALL, "angre", "anger")
        self.assertEqual([d for d in editor.diagnostics(SMALL) if d["severity"] == 1], [])

    def test_places_count_utf16(self):
        for encodings in (None, ["utf-8", "utf-16"]):
            text = BORDER.replace('"name": "Nörland 🏔"}', '"name": "Nörland 🏔", "unrust": 0.1}')
            editor = self.small(text, encodings=encodings)
            self.assertEqual(editor.capabilities["positionEncoding"], "utf-8" if encodings else "utf-16")
            one = editor.diagnostics(SMALL, bool)[0]
            line = text.split("\n")[3]
            before = line[:line.index('"unrust"')]
            self.assertEqual(one["range"]["start"], {"line": 3, "character": len(before.encode()) if encodings else len(before.encode("utf-16-le")) // 2})

    def test_a_fix_is_offered(self):
        editor = self.small(BORDER.replace('"attributes"', '"atributes"').replace("8 * anger", "8 * angre"))
        found = editor.diagnostics(SMALL, lambda all: len(all) > 1)
        text = editor.texts[SMALL]
        for one in found:
            actions = editor.ask("textDocument/codeAction", {"textDocument": {"uri": editor.uri(SMALL)}, "range": one["range"], "context": {"diagnostics": [one]}})["result"]
            for action in actions:
                [edit] = action["edit"]["changes"][editor.uri(SMALL)]
                old = editor.cut(SMALL, edit["range"])
                text = text.replace(old, edit["newText"], 1)
        self.assertEqual(text, BORDER)

    def test_what_a_variation_does_and_what_does_nothing_is_told_later(self):
        idle = BORDER.replace('"what_if": {', '"what_if": {"idle": {"describe": "nothing", "patch": {"title": "another"}}, "wrong": {"patch": {"parameters": {"angr": 1}}}, ')
        editor = self.small(idle)
        found = editor.diagnostics(SMALL, lambda all: any("angr" in d["message"] for d in all))
        self.assertEqual([d["severity"] for d in found if "angr" in d["message"]], [1])
        editor.change(SMALL, BORDER.replace('"what_if": {', '"what_if": {"idle": {"describe": "nothing", "patch": {"title": "another"}}, '))
        found = editor.diagnostics(SMALL, lambda all: any("changes nothing" in d["message"] for d in all))
        self.assertEqual({d["severity"] for d in found}, {2})

    def test_what_is_wrong_in_an_included_file_is_told_of_that_file(self):
        part = self.folder / "part.json"
        part.write_text('{"entente": 1, "relations": {"fear": {"rnge": [0, 1]}}}')
        editor = self.small(BORDER.replace('"entente": 1,', '"entente": 1, "include": ["part.json"],'))
        uri = part.resolve().as_uri()
        editor.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri)
        [one] = editor.published[uri]["diagnostics"]
        self.assertIn("did you mean 'range'?", one["message"])
        self.assertEqual(one["range"]["start"], {"line": 0, "character": part.read_text().index('"rnge"')})
        part.write_text('{"entente": 1, "relations": {"fear": {"range": [0, 1]}}}')
        editor.tell("textDocument/didSave", {"textDocument": {"uri": uri}})
        editor.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri
                    and not any("range" in d["message"] for d in m["params"]["diagnostics"]))

    def test_a_document_that_is_closed_is_forgotten(self):
        editor = self.small(BORDER.replace("8 * anger", "8 * angre"))
        editor.diagnostics(SMALL, bool)
        editor.close(SMALL)
        editor.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and not m["params"]["diagnostics"])
        self.assertIn("is not open", editor.ask("textDocument/hover", editor.at(SMALL, "en|tente"))["error"]["message"])

    def test_parts_and_other_files_are_told_what_they_are(self):
        editor = self.editor()
        editor.open(LIBRARY)
        [one] = editor.diagnostics(LIBRARY, bool)
        self.assertEqual(one["severity"], 3)
        self.assertIn("a part of a scenario", one["message"])
        editor.edit(LIBRARY, '"half_life"', '"halflife"')
        self.assertTrue(any("half_life" in d["message"] and d["severity"] == 1 for d in editor.diagnostics(LIBRARY, lambda all: len(all) > 1)))
        editor.open("package.json", '{"name": "x", "version": "1.0.0"}')
        self.assertIn("not a scenario", editor.diagnostics("package.json", bool)[0]["message"])
        editor.open("new.json", '{"entente": 1}')
        self.assertIn("missing key 'time'", editor.diagnostics("new.json", bool)[0]["message"])
        editor.open("list.json", "[1, 2]")
        self.assertIn("expected an object", editor.diagnostics("list.json", bool)[0]["message"])
        self.assertIn("not open", editor.ask("textDocument/hover", {"textDocument": {"uri": "untitled:1"}, "position": {"line": 0, "character": 0}})["error"]["message"])


class Completions(Sessions):
    def typed(self, old, new, place, text=BORDER):
        """What is offered at a place after a change."""
        editor = self.small(text)
        editor.edit(SMALL, old, new)
        return (editor, *editor.complete(SMALL, place))

    def test_keys_with_what_they_mean(self):
        editor, labels, items = self.typed('"over": "ever"', '"', 'SUR, NOR]) < -0.6", "|')
        self.assertIn("over", labels)
        self.assertNotIn("is", labels, "it is there")
        self.assertIn("`ever`, `always`: 1 or 0", items["over"]["documentation"]["value"])
        self.assertIn("default: end", items["over"]["detail"])
        self.assertIn('< -0.6", "over": }', editor.take(SMALL, items["over"]))

    def test_a_key_where_nothing_stands(self):
        for old, place in (('"over": "ever"', '-0.6", |}}'), ('"date": "2026-02-01", ', '"first": {|"type"')):
            editor, labels, items = self.typed(old, "", place)
            key = "over" if "over" in old else "date"
            self.assertIn(key, labels)
            self.assertIn(f'"{key}": ', editor.take(SMALL, items[key]))

    def test_a_key_that_has_its_value_is_replaced_alone(self):
        editor, _, items = self.typed('"over": "ever"', '"ov": "ever"', '"ov|": "ever"')
        self.assertEqual(editor.take(SMALL, items["over"]), BORDER)

    def test_names_of_actors_attributes_and_roles_as_keys(self):
        self.assertIn("unrest", self.typed('"name": "Surland", "unrest": 0.2', '"name": "Surland", "u"', 'Surland", "u|"')[1])
        self.assertEqual(self.typed('{"SUR": -0.2}', '{"SUR": -0.2}, "', '-0.2}, "|')[1], ["SUR"])
        labels = self.typed('"type": "raid", "by": "NOR", "on": "SUR"', '"type": "raid", "by": "NOR", "', '"NOR", "|')[1]
        self.assertEqual(labels[0], "on")
        self.assertNotIn("by", labels)

    def test_inside_expressions(self):
        editor, labels, items = self.typed("8 * anger * threat(i, j)", "8 * ", '"8 * |')
        self.assertEqual(labels[:3], ["threat", "i", "j"] if labels[0] == "threat" else ["i", "j", "threat"])
        for name in ("anger", "trust", "unrest", "clamp", "sum", "balance", "t"):
            self.assertIn(name, labels)
        self.assertNotIn("intensity", labels)
        self.assertEqual(items["trust"]["textEdit"]["newText"], "trust[")
        self.assertIn("threat(a, b)", items["threat"]["detail"])
        self.assertIn("x, kept between low and high", items["clamp"]["documentation"]["value"])
        self.assertIn("intensity", self.typed("-0.3 * intensity", "-0.3 * ", '"-0.3 * |')[1])

    def test_actors_inside_brackets(self):
        for old, new, place in (("trust[NOR, SUR], trust", "trust[, trust", "min(trust[|,"), ("trust[NOR, SUR], trust", "trust[NOR, ], trust", "trust[NOR, |]"),
                                ('"watch": ["trust[NOR, SUR]"]', '"watch": ["trust[', '"watch": ["trust[|')):
            self.assertEqual(self.typed(old, new, place)[1], ["NOR", "SUR"])
        self.assertEqual(self.typed("threat(i, j) > 0", "threat(", '"when": "threat(|')[1], ["i", "j", "NOR", "SUR"])
        self.assertEqual(self.typed("8 * anger", "balance(", "balance(|")[1], ["trust"])
        self.assertIn("k in actor", self.typed("8 * anger", "sum(", "sum(|")[1])
        self.assertIn("k", self.typed("8 * anger", "sum(k in actor: trust[", "actor: trust[|")[1])
        self.assertEqual(self.typed("8 * anger", "sum(k in ", "k in |")[1], ["actor", "state"])

    def test_values_and_references(self):
        for old, new, place, wanted in (('"over": "ever"', '"over": "', '"over": "|', "always"), ('"over": "ever"', '"over": ', '"over": |', "always"),
                                        ('"type": "raid", "by": "i"', '"type": "", "by": "i"', '"type": "|", "by": "i"', "raid"),
                                        ('"outcome": "war", "what_if"', '"outcome": "", "what_if"', '"outcome": "|"', "war"),
                                        ('"what_if": "calm"', '"what_if": "', '"what_if": "|', "calm"), ('"by": "i"', '"by": ""', '"by": "|"', "j"),
                                        ('"i in actor"', '"i in "', '"i in |"', "state"), ('"date": "2026-02-01"', '"date": ""', '"date": "|"', "2027-01-01"),
                                        ('"half_life": "1 year"', '"half_life": ""', '"half_life": "|"', "6 months"), ('"decreases": true}', '"decreases": }', '"decreases": |}', "true"),
                                        ('["rules.raids.rate=0"]', '["rules."]', '"rules.|"', "raids"), ('["rules.raids.rate=0"]', '["rules.raids."]', '"rules.raids.|"', "when"),
                                        ('"entente": 1,', '"entente": 1, "include": [""],', '["|"]', "library/south-asia.json")):
            editor, labels, items = self.typed(old, new, place)
            self.assertIn(wanted, labels, place)
            self.assertIn(wanted, editor.take(SMALL, items[wanted]))
        editor, _, items = self.typed('"over": "ever"', '"over": ', '"over": |')
        self.assertEqual(editor.take(SMALL, items["ever"]), BORDER)

    def test_while_the_text_is_broken_names_below_are_known(self):
        """An unfinished expression high up, with all names made below it."""
        editor = self.small()
        for broken in ('"title": "x', '"title": ', '"titl', '"runs": [', '"x": {"y": "'):
            editor.change(SMALL, BORDER.replace('"time":', broken + '\n  "time":', 1))
            labels = editor.complete(SMALL, '"8 * |anger')[0]
            self.assertTrue({"anger", "trust"} <= set(labels), (broken, labels[:9]))

    def test_processes_offer_their_types_and_their_keys(self):
        dynamics = BORDER.replace('"watch"', '"dynamics": {"d": {"type": ""}, "n": {"type": "noise", "": 1, "relation": ""}}, "watch"')
        editor = self.small(dynamics)
        self.assertEqual(set(editor.complete(SMALL, '"d": {"type": "|"')[0]), {"balance", "diffusion", "drift", "noise"})
        labels = editor.complete(SMALL, '"noise", "|": 1')[0]
        self.assertTrue({"volatility", "per"} <= set(labels) and "strength" not in labels)
        self.assertEqual(editor.complete(SMALL, '"relation": "|"')[0], ["trust"])


class Places(Sessions):
    def hover(self, editor, name, place):
        result = editor.ask("textDocument/hover", editor.at(name, place))["result"]
        return (editor.cut(name, result["range"]), result["contents"]["value"]) if result else None

    def test_hover_tells_of_keys_functions_names_and_values(self):
        editor = self.small()
        for place, cut, told in (('"half_|life"', "half_life", "the time in which half the way back to the baseline is gone"), ("8 * ang|er", "anger", "judgement: as in 🏔 2024"),
                                 ("8 * ang|er", "anger", "value 0.5"), ("trust[NO|R, SUR], trust", "NOR", "Nörland 🏔"), ("min(tru|st[NOR", "trust", "`trust[NOR, SUR]` is -0.2 at the start"),
                                 ("min(tru|st[NOR", "trust", 'half_life 1 year'), ("max|(0, -trust", "max", "max(a, b, ...)"), ("8 * anger * thr|eat", "threat", "max(0, -trust[a, b])"),
                                 ("inten|sity", "intensity", "how strong"), ('"over": "ev|er"', "ever", "1 or 0"), ('{b|y} raids', "by", "role of raid"), ('"emit": {"type": "rai|d"', "raid", "{by} raids {on}")):
            found = self.hover(editor, SMALL, place)
            self.assertIsNotNone(found, place)
            self.assertEqual(found[0], cut)
            self.assertIn(told, found[1])
        self.assertIsNone(self.hover(editor, SMALL, '|\n}\n'))

    def definition(self, editor, name, place):
        return editor.ask("textDocument/definition", editor.at(name, place))["result"]

    def test_definitions_in_the_file_and_in_included_ones(self):
        editor = self.small()
        for place, made in (("8 * ang|er", '"anger": {"value": 0.5'), ("anger * thr|eat(i", '"threat(a, b)"'), ("threat(|i, j) > 0", '"i in actor"'), ("-trust[|a, b]", '"threat(a, b)"'),
                            ('{b|y} raids', '"by": "actor"'), ('"type": "raid", "|by": "NOR"', '"by": "actor"'), ('"what_if": "cal|m"', '"calm"'), ("rules.rai|ds.rate=0", '"raids": {"for"')):
            [one] = self.definition(editor, SMALL, place)
            self.assertEqual(one["uri"], editor.uri(SMALL))
            start = editor.index(SMALL, one["range"]["start"])
            at = BORDER.index(made)
            self.assertTrue(at <= start <= at + len(made), (place, BORDER[start:start + 20]))
        editor.open(ARTICLE)
        library = (self.folder / LIBRARY).read_text()
        text = editor.texts[ARTICLE]
        [one] = [d for d in self.definition(editor, ARTICLE, '"tr|ust"') if d["uri"] == editor.uri(LIBRARY)]
        self.assertIn('"trust"', library.split("\n")[one["range"]["start"]["line"]])
        [one] = self.definition(editor, ARTICLE, '"library/south|-asia.json"')
        self.assertEqual((one["uri"], one["range"]["start"]), (editor.uri(LIBRARY), {"line": 0, "character": 0}))
        self.assertIn("trust", text)

    def test_references(self):
        editor = self.small()
        found = editor.ask("textDocument/references", editor.at(SMALL, "8 * ang|er", context={"includeDeclaration": True}))["result"]
        self.assertEqual([editor.cut(SMALL, one["range"]) for one in found], ["anger"] * 3)

    def rename(self, editor, place, name):
        """The text afterwards, or why it is refused."""
        answer = editor.ask("textDocument/rename", editor.at(SMALL, place, newName=name))
        if "error" in answer:
            self.assertEqual(answer["error"]["code"], -32803)
            return answer["error"]["message"]
        text = editor.texts[SMALL]
        for edit in reversed(answer["result"]["changes"][editor.uri(SMALL)]):
            text = text[:editor.index(SMALL, edit["range"]["start"])] + edit["newText"] + text[editor.index(SMALL, edit["range"]["end"]):]
        return text

    def test_renames_everywhere(self):
        editor = self.small()
        for place, old, new in (("8 * ang|er", '"anger"', '"wrath"'), ("8 * ang|er", "8 * anger", "8 * wrath")):
            self.assertEqual(self.rename(editor, place, "wrath").count(new), BORDER.count(old))
        cases = (("trust[NO|R, SUR], trust", "NOR", "NRD", 6), ('"tru|st": {"range"', "trust", "confidence", 6), ('"b|y": "actor"', None, "attacker", None),
                 ("rules.rai|ds.rate", None, "forays", None), ("threat(|i, j) > 0", None, "x", None), ("thr|eat(a, b)", "threat", "menace", 3), ('"ra|id": {"roles"', None, "foray", None))
        for place, old, new, count in cases:
            text = self.rename(editor, place, new)
            self.assertIn("entente", text, text)
            if old:
                self.assertEqual((text.count(new), text.count(old)), (count, 0), text)
            editor.change(SMALL, text)
            self.assertEqual([d for d in editor.diagnostics(SMALL) if d["severity"] == 1], [], text)
            editor.change(SMALL, BORDER)
        text = self.rename(editor, '"b|y": "actor"', "attacker")
        for piece in ('"attacker": "actor"', "{attacker} raids {on}", "trust[on, attacker]", '"attacker": "i"', '"attacker": "NOR"', '"by": "-0.3'):
            self.assertIn(piece, text)
        text = self.rename(editor, "rules.rai|ds.rate", "forays")
        for piece in ('"forays": {"for"', '"forays": null', '"rules.forays.rate=0"'):
            self.assertIn(piece, text)

    def test_refuses_what_would_be_wrong(self):
        editor = self.small()
        for place, name, told in (("8 * ang|er", "trust", "already the name of a relation"), ("8 * ang|er", "1x", "is not a name"), ("8 * ang|er", "", "is not a name"), ("8 * ang|er", "t", "is a word of the language"),
                                  ("thr|eat(a, b)", "max", "already the name of a function"), ("threat(|i, j) > 0", "j", "j"), ('"rai|ds": {"for"', "first", "already the name of another event"),
                                  ("i in act|or", "agent", "every scenario"), ('"half_|life"', "x", "no name stands here"), ('"b|y": "actor"', "on", "duplicate")):
            self.assertIn(told, self.rename(editor, place, name), place)
        (self.folder / "part.json").write_text('{"entente": 1, "parameters": {"anger": 1}}')
        editor.edit(SMALL, '"entente": 1,', '"entente": 1, "include": ["part.json"],')
        self.assertIn("also stands in", self.rename(editor, "8 * ang|er", "wrath"))
        self.assertIn("also stands in", editor.ask("textDocument/prepareRename", editor.at(SMALL, "8 * ang|er"))["error"]["message"])
        editor.change(SMALL, BORDER[:-20])
        self.assertIn("not whole", self.rename(editor, "8 * ang|er", "wrath"))

    def test_outline(self):
        editor = self.small()
        symbols = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": editor.uri(SMALL)}})["result"]
        tops = {symbol["name"]: symbol for symbol in symbols}
        self.assertEqual(list(tops), list(json.loads(BORDER)))
        self.assertEqual([(c["name"], c["detail"]) for c in tops["actors"]["children"]], [("NOR", "Nörland 🏔"), ("SUR", "Surland")])
        self.assertEqual([c["name"] for c in tops["event_types"]["children"][0]["children"][0]["children"]], ["by", "on"])
        self.assertTrue(editor.cut(SMALL, tops["rules"]["range"]).endswith('"on": "j"}}\n  }'))
        self.assertEqual(editor.cut(SMALL, tops["rules"]["selectionRange"]), "rules")
        editor.change(SMALL, BORDER[:BORDER.index('"outcomes"')])
        symbols = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": editor.uri(SMALL)}})["result"]
        self.assertEqual([symbol["name"] for symbol in symbols][-1], "events")


class Speed(Sessions):
    def test_answers_come_at_once(self):
        editor = self.editor()
        editor.open(ARTICLE)
        editor.diagnostics(ARTICLE)
        times = []
        for k in range(10):
            editor.edit(ARTICLE, '"title": "', '"title": "A')
            began = time.monotonic()
            editor.complete(ARTICLE, '"PAK": {"al|arm"')
            times.append(time.monotonic() - began)
        print(f"completion: {1000 * sorted(times)[5]:.0f} ms of {len(editor.texts[ARTICLE])} bytes")
        self.assertLess(sorted(times)[5], 0.5)

    def test_large_documents_and_many(self):
        actors = ", ".join(f'"A{k}": {{"name": "Actor {k}"}}' for k in range(20000))
        editor = self.small(BORDER.replace('"actors": {', f'"actors": {{{actors}, '))
        self.assertIn("A19999", editor.complete(SMALL, "trust[|NOR, SUR], trust")[0])
        for k in range(20):
            editor.open(f"s{k}.json", BORDER)
        self.assertIn("trust", editor.complete("s19.json", "8 * |anger")[0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
