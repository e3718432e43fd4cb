#include <entente/networks.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

namespace entente {
namespace {

class Edges : public ::testing::Test {
 protected:
  ~Edges() override { std::filesystem::remove(file); }
  SignedNetwork read(const std::string& text, const EdgeChoice& choice = {}) const {
    std::ofstream(file, std::ios::binary) << text;
    return read_edges(file, choice);
  }
  /// What is wrong, without the file's name.
  std::string wrong(const std::string& text, const EdgeChoice& choice = {}) const {
    try {
      read(text, choice);
    } catch (const Error& error) {
      std::string said = error.what();
      for (std::size_t at; (at = said.find(file.string() + ":")) != std::string::npos;)
        said.erase(at, file.string().size() + 1);
      return said;
    }
    return "nothing";
  }
  static std::string listed(const SignedNetwork& network) {
    std::string text;
    for (const SignedTie& tie : network.ties)
      text += network.actors[tie.a] + "-" + network.actors[tie.b] + " " +
              std::to_string(static_cast<int>(tie.weight)) + ", ";
    return text;
  }
  std::filesystem::path file =
      std::filesystem::path(::testing::TempDir()) / ("edges-" + std::to_string(getpid()) + ".csv");
};

TEST_F(Edges, AreReadInAnyOrderOfColumnsAndLines) {
  const SignedNetwork network = read("note,weight,b,a\n\"x, y\",-2,B,C\n,3,A,C\n,1,B,A\n");
  EXPECT_THAT(network.actors, ::testing::ElementsAre("C", "B", "A")) << "as they are first named";
  EXPECT_EQ(listed(network), "C-B -2, C-A 3, B-A 1, ");
}

TEST_F(Edges, AreReadAsSpreadsheetsOfAnyCountryWriteThem) {
  for (const char* text : {"A;B;Weight\nX;Y;-2,0\n", "a\tb\tsign\nX\t\"Y\"\t-2\n"})
    EXPECT_EQ(listed(read(text)), "X-Y -2, ") << text;
  EXPECT_EQ(wrong("a;b;sign\nX;Y;1.000,5\n"),
            "2:5: found '1.000,5'; expected a number like 1000.5 or 1000,5, its sign\n");
}

TEST_F(Edges, OfWeightZeroAreNoneButTheirActorsAreThere) {
  const SignedNetwork network = read("a,b,sign\nA,B,0\nA,C,1\n");
  EXPECT_EQ(network.actors.size(), 3u);
  EXPECT_EQ(listed(network), "A-C 1, ");
}

TEST_F(Edges, HoldFromTheirBeginUntilTheirEnd) {
  const std::string years = "a,b,sign,begin,end\nA,B,1,900,1950\nA,C,1,1950,\nB,C,-1,,1950\n";
  EXPECT_EQ(listed(read(years, {"1949", "", ""})), "A-B 1, B-C -1, ");
  EXPECT_EQ(listed(read(years, {"1950", "", ""})), "A-C 1, ") << "at its end a tie does not hold any more";
  EXPECT_EQ(listed(read(years, {"1000", "", ""})), "A-B 1, B-C -1, ") << "years are numbers";
  EXPECT_EQ(read(years, {"1950", "", ""}).actors.size(), 3u) << "at whatever time";
  const std::string days = "a,b,sign,begin\nA,B,1,2025-02-01\n";
  EXPECT_EQ(listed(read(days, {"2025-01-31", "", ""})), "");
  EXPECT_EQ(listed(read(days, {"2025-02-01", "", ""})), "A-B 1, ");
}

TEST_F(Edges, AreThoseOfTheChosenLines) {
  const std::string text = "a,b,sign,war\nA,B,1,first\nC,D,nonsense,second\n";
  const SignedNetwork network = read(text, {"", "war", "first"});
  EXPECT_THAT(network.actors, ::testing::ElementsAre("A", "B"));
  EXPECT_THAT(wrong(text, {"", "wra", "first"}), ::testing::HasSubstr("(did you mean 'war'?)"));
}

TEST_F(Edges, AreRefusedWithAllThatIsWrong) {
  EXPECT_THAT(
      wrong("a,b,sign\nA,A,1\nA,,1\nA,B,inf\nA,B,1\nB,A,1\n"),
      ::testing::MatchesRegex(
          "2:1: [^\n]*'A'[^\n]*\n3:3: [^\n]*\n4:5: [^\n]*'inf'[^\n]*sign\n6:1: [^\n]* line 5 [^\n]*\n"));
  std::string many = "a,b,sign\n";
  for (int line = 0; line < 25; ++line) many += "A,A,1\n";
  EXPECT_THAT(wrong(many), ::testing::EndsWith("... and 5 more"));
  EXPECT_NE(wrong(""), "nothing");
  EXPECT_NE(wrong("a,b\nA,B\n"), "nothing");
  EXPECT_NE(wrong("a,b,sign,end\nA,B,1,1950\n"), "nothing") << "at which time?";
  EXPECT_NE(wrong("a,b,sign\nA,B,1\n", {"1950", "", ""}), "nothing") << "a time means nothing";
}

TEST_F(Edges, DoNotHaveAColumnThatIsChosenOrATime) {
  EXPECT_THROW(read("a,b,sign\nA,B,1\n", {"", "war", "first"}), UnknownNameError);
  EXPECT_THROW(read("a,b,sign\nA,B,1\n", {"1950", "", ""}), UnknownNameError);
}

TEST_F(Edges, HaveTheColumnsThatOtherListsHave) {
  for (const char* text : {"from,to,value,note\nA,B,-2,x\n", "id,Source,Target,Weight\n7,A,B,-2\n"})
    EXPECT_EQ(listed(read(text)), "A-B -2, ") << text;
  EXPECT_EQ(wrong("x,y,z\n"),
            "1:1: found the columns x,y,z; expected a,b,sign (or from,to,value, or source,target,weight), and "
            "begin,end "
            "where ties end");
}

TEST_F(Edges, ThatStandMoreThanOnceAreJoinedAsAsked) {
  const std::string text = "a,b,sign\nA,B,1\nB,A,4\nA,B,1\n";
  EdgeChoice choice;
  EXPECT_THAT(wrong(text),
              ::testing::StartsWith("3:1: these two have a tie in line 2 already; --repeated sum, mean or "
                                    "last would join them, and --directed take A,B and B,A as two ties"));
  EXPECT_THAT(wrong("a,b,sign\nB,A,1\nB,A,4\n"), ::testing::Not(::testing::HasSubstr("--directed")))
      << "both stand the same way round";
  EXPECT_THAT(wrong("a,b,sign,war\nA,B,1,first\nA,B,-1,second\n"),
              ::testing::HasSubstr("; --where COLUMN=VALUE takes the lines of one list (COLUMN: war)"));
  for (const auto& [how, sum] :
       {std::pair{RepeatedTies::sum, 6}, {RepeatedTies::mean, 2}, {RepeatedTies::last, 1}}) {
    choice.repeated = how;
    EXPECT_EQ(listed(read(text, choice)), "A-B " + std::to_string(sum) + ", ");
  }
}

TEST_F(Edges, WithADirectionCountAsTheMeanOfBoth) {
  EdgeChoice choice;
  choice.directed = true;
  EXPECT_EQ(listed(read("from,to,value\nA,B,2\nB,A,4\nA,C,-6\n", choice)), "A-B 3, A-C -3, ");
  EXPECT_EQ(listed(read("from,to,value\nA,B,2\nB,A,-2\n", choice)), "") << "together they are none";
  EXPECT_THAT(wrong("from,to,value\nA,B,2\nA,B,4\n", choice),
              ::testing::StartsWith(
                  "3:1: these two have a tie in line 2 already; --repeated sum, mean or last would join them"));
  choice.repeated = RepeatedTies::sum;
  EXPECT_EQ(listed(read("from,to,value\nA,B,2\nA,B,4\n", choice)), "A-B 3, ");
}

TEST_F(Edges, BeginAndEndAtTimesOfOneForm) {
  const std::string text = "a,b,sign,begin,end\nA,B,1,2020-01-31,\n";
  EXPECT_EQ(wrong(text, {"2020", "", ""}),
            "2:7: found '2020-01-31', its begin; the time that is asked for is a year, '2020'\n");
  EXPECT_EQ(wrong("a,b,sign,begin\nA,B,1,spring 1900\n", {"1950", "", ""}),
            "2:7: found 'spring 1900'; expected a year or a date like 2026-01-31, its begin\n");
}

class Graphs : public Edges {
 protected:
  std::string graph(const std::string& ending, const std::string& text) {
    file.replace_extension(ending);
    return listed(read(text));
  }
  std::string fault(const std::string& ending, const std::string& text) {
    file.replace_extension(ending);
    return wrong(text);
  }
};

TEST_F(Graphs, AreReadFromGml) {
  const std::string nodes = "graph [ directed 0 node [ id 1 label \"A\" graphics [ x 1 ] ] node [ id 2 ] ";
  EXPECT_EQ(graph(".gml", "Creator \"x\" # note\n" + nodes + "edge [ source 1 target 2 weight -2 ] ]"),
            "A-2 -2, ");
  EXPECT_EQ(graph(".gml", nodes + "edge [ source 1 target 2 ] ]"), "A-2 1, ") << "without a weight it is one";
  EXPECT_EQ(fault(".gml", nodes + "\nedge [ source 1 target 3 ] ]"), "2:1: no node has the id '3'");
  EXPECT_EQ(fault(".gml", nodes + "\nedge [ source 1 target 2 sign x ] ]"),
            "2:1: found 'x'; expected a number, the sign of an edge");
  EXPECT_EQ(fault(".gml", nodes), "1:75: a [ is not closed");
  EXPECT_EQ(fault(".gml", "nothing 1"),
            "1:10: it holds no graph; expected graph [ node [ id 1 ] edge [ source 1 target 2 ] ]");
}

TEST_F(Graphs, AreReadFromGraphml) {
  const std::string head =
      "<graphml><key id=\"d\" for=\"edge\" attr.name=\"weight\"/><key id=\"l\" for=\"node\" "
      "attr.name=\"label\"/>";
  const std::string nodes = "<node id=\"1\"><data key=\"l\">A</data></node><node id=\"2\"/>";
  const std::string edge = "<edge source=\"1\" target=\"2\"><data key=\"d\">-4</data></edge></graph></graphml>";
  EXPECT_EQ(graph(".graphml", head + "<graph edgedefault=\"undirected\">" + nodes + edge), "A-2 -4, ");
  EXPECT_EQ(graph(".graphml", head + "<graph edgedefault=\"directed\">" + nodes + edge), "A-2 -2, ")
      << "the mean of both directions";
  EXPECT_EQ(fault(".graphml", head + "<graph>\n" + edge), "2:1: no node has the id '1', its source");
  EXPECT_EQ(fault(".graphml", "<g:graphml><g:graph/></g:graphml>"),
            "1:1: found <g:graphml>; expected elements without a prefix, <graphml>");
  EXPECT_THAT(fault(".graphml", "<graphml>"), ::testing::MatchesRegex("1:[0-9]+: it is no XML: .*"));
}

TEST_F(Graphs, AreReadFromPajek) {
  const std::string vertices = "*Vertices 3\r\n1 \"A a\" 0.1 0.2\r\n2 B\r\n% note\r\n";
  EXPECT_EQ(graph(".net", vertices + "*Edges\n1 2 -1\n2 3\n"), "A a-B -1, B-3 1, ");
  EXPECT_EQ(graph(".net", vertices + "*Arcs\n1 2 -4\n*Edges\n2 3 2\n"), "A a-B -2, B-3 2, ")
      << "edges count in both directions";
  EXPECT_EQ(graph(".net", vertices + "*Edgeslist\n1 2 3\n"), "A a-B 1, A a-3 1, ");
  EXPECT_EQ(fault(".net", vertices + "*Edges\n1 4\n"), "6:3: found '4'; expected a whole number from 1 to 3");
  EXPECT_EQ(fault(".net", vertices + "2 C\n"), "5:1: vertex 2 stands in a second line");
  EXPECT_EQ(fault(".net", "*Vertices 2\n1 \"A a\n"), "2:3: the quote does not end in this line");
  EXPECT_THAT(fault(".net", "*Matrix\n"), ::testing::StartsWith("1:1: found '*Matrix'; expected *Vertices"));
  EXPECT_EQ(fault(".net", vertices + "*Edges\n1 2 1\n2 1 1\n3 3\n"),
            "7:1: these two have a tie in line 6 already; --repeated sum, mean or last would join them, and "
            "--directed "
            "take A,B and B,A as two ties\n8:1: '3' has a tie with itself\n");
}

/// Three enemies, of weight 3.
TEST_F(Graphs, HaveTheSignOfTheirSignAndTheSizeOfTheirWeightInEveryFormat) {
  const std::string enemies = "A-B -3, A-C -3, B-C -3, ";
  EXPECT_EQ(listed(read("from,to,value,sign\nA,B,3,-1\nA,C,-3,-1\nB,C,3,-2\n")), enemies);
  EXPECT_EQ(listed(read("a,b,sign,weight\nA,B,-1,3\nA,C,-3,\nB,C,,-3\n")), enemies)
      << "the one where the other is not said";
  EXPECT_EQ(wrong("a,b,sign,weight\nA,B,,\nA,C,-1,x\n"),
            "2:5: found ''; expected a number, its sign\n2:6: found ''; expected a number, its weight\n"
            "3:8: found 'x'; expected a number, its weight\n");
  std::string gml = "graph [ node [ id 1 label \"A\" ] node [ id 2 label \"B\" ] node [ id 3 label \"C\" ] ",
              xml =
                  "<graphml><key id=\"w\" for=\"edge\" attr.name=\"Weight\"/><key id=\"s\" attr.name=\"sign\"/>"
                  "<graph><node id=\"A\"/><node id=\"B\"/><node id=\"C\"/>";
  for (const auto& [from, to] : {std::pair{1, 2}, {1, 3}, {2, 3}}) {
    gml += "edge [ source " + std::to_string(from) + " target " + std::to_string(to) + " weight 3 sign -1 ] ";
    xml += std::string("<edge source=\"") + "_ABC"[from] + "\" target=\"" + "_ABC"[to] +
           "\"><data key=\"w\"> 3 </data><data key=\"s\">-1</data></edge>";
  }
  EXPECT_EQ(graph(".gml", gml + "]"), enemies);
  EXPECT_EQ(graph(".graphml", xml + "</graph></graphml>"), enemies);
}

TEST_F(Graphs, OfGraphmlHaveWhatTheirKeysSayOfAll) {
  const std::string key =
                        "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"><default>-1</default></key>",
                    nodes = "<graph><node id=\"A\"/><node id=\"B\"/><node id=\"C\"/>",
                    edges =
                        "<edge source=\"A\" target=\"B\"/><edge source=\"B\" target=\"C\"><data "
                        "key=\"w\">2</data></edge></graph></graphml>";
  EXPECT_EQ(graph(".graphml", key + nodes + edges), "A-B -1, B-C 2, ");
  std::string of_nodes = key;
  of_nodes.replace(of_nodes.find("edge"), 4, "node");
  EXPECT_EQ(graph(".graphml", of_nodes + nodes + edges), "A-B 1, B-C 2, ");
  EXPECT_EQ(fault(".graphml",
                  "<graphml><key id=\"w\" attr.name=\"sign\"><default>x</default></key>\n" + nodes + edges),
            "2:50: found 'x'; expected a number, the sign of an edge");
}

TEST_F(Graphs, OfPajekLeaveOutWhatIsBesideTheNetwork) {
  const std::string network = "*Network x\n*Vertices 3\n1 A\n2 B\n3 C\n*Edges\n1 2 -1\n";
  for (const char* part : {"*Partition", "*Vector", "*Permutation", "*Cluster"}) {
    const std::string beside = std::string(part) + " p\n*Vertices 2\n1\n2\n";
    for (const std::string& text : {network + beside, beside + network}) {
      file.replace_extension(".paj");
      const SignedNetwork made = read(text);
      EXPECT_THAT(made.actors, ::testing::ElementsAre("A", "B", "C")) << text;
      EXPECT_EQ(listed(made), "A-B -1, ");
    }
    EXPECT_THAT(fault(".paj", network + beside + "*Edges\n1 3\n"),
                ::testing::StartsWith("12:1: found '*Edges'"));
  }
  EXPECT_EQ(fault(".paj", network + network), "8:1: a second network; expected one");
  EXPECT_EQ(fault(".paj", network + "*Vertices 3\n"), "8:1: a second network; expected one");
  EXPECT_EQ(fault(".paj", "1 2 1\n"), "1:1: found '1'; expected *Vertices and their number");
}

TEST_F(Graphs, AreReadWithTheLineEndsOfAnySystemAndAByteOrderMark) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    std::string text = "\xEF\xBB\xBF*Vertices 2\n*Edges\n1 2 -1\n";
    for (std::size_t at; (at = text.find('\n')) != std::string::npos;) text.replace(at, 1, "|");
    for (std::size_t at; (at = text.find('|')) != std::string::npos;) text.replace(at, 1, end);
    EXPECT_EQ(graph(".net", text), "1-2 -1, ");
    EXPECT_THAT(fault(".net", text + "1 5"), ::testing::StartsWith("4:3: found '5'"));
  }
  EXPECT_EQ(graph(".gml", "# note\rgraph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]"),
            "1-2 1, ");
}

TEST_F(Graphs, AreRefusedWhereSomethingWouldBeLeftOut) {
  const std::string two = "<node id=\"A\"/><node id=\"B\"/>";
  EXPECT_EQ(fault(".graphml", "<graphml><graph>" + two + "\n<graph><node id=\"C\"/></graph></graph></graphml>"),
            "2:1: a graph within a graph; expected nodes and edges only");
  EXPECT_EQ(fault(".graphml", "<graphml><graph><node id=\"A\">\n<graph/></node></graph></graphml>"),
            "2:1: a graph within a graph; expected nodes and edges only");
  EXPECT_EQ(fault(".graphml", "<graphml><graph/>\n<graph/></graphml>"), "2:1: a second graph; expected one");
  EXPECT_THAT(fault(".graphml", "<graphml><graph>" + two + "\n<hyperedge/></graph></graphml>"),
              ::testing::StartsWith("2:1: an edge of more than two nodes"));
  EXPECT_EQ(fault(".gml", "graph [ node [ id 1 ] ]\ngraph [ ]"), "2:1: a second graph; expected one");
  EXPECT_EQ(fault(".gml", "graph [\n graph [ ] ]"),
            "2:2: a graph within a graph; expected nodes and edges only");
  EXPECT_EQ(fault(".gml", "graph [ node [ id 1 ]\n node [ id 1 label \"x\" ] ]"),
            "2:2: two nodes have the id '1'");
  EXPECT_EQ(fault(".gml", "graph [ node [ id 1 label \"x\" ]\n node [ id 2 label \"x\" ] ]"),
            "2:2: two nodes are called 'x'");
}

TEST_F(Graphs, HaveNoMoreActorsThanTables) {
  EXPECT_EQ(fault(".net", "*Vertices 1000000\n"),
            "1:11: found '1000000'; expected a whole number from 1 to 10,000");
  std::string gml = "graph [\n", xml = "<graphml><graph>\n", csv = "a,b,sign\n";
  for (int k = 0; k <= 10'000; ++k) {
    const std::string id = std::to_string(k);
    gml += "node [ id " + id + " ]\n", xml += "<node id=\"" + id + "\"/>\n", csv += "x," + id + ",1\n";
  }
  EXPECT_EQ(fault(".gml", gml + "]"), "10002:1: more than 10,000 actors");
  EXPECT_EQ(fault(".graphml", xml + "</graph></graphml>"), "10002:1: more than 10,000 actors");
  EXPECT_EQ(fault(".csv", csv), "10001:1: more than 10,000 actors");
}

TEST_F(Edges, OfAFileThatIsNotThereAreAFileError) { EXPECT_THROW(read_edges("/nowhere/e.csv"), FileError); }

}  // namespace
}  // namespace entente
