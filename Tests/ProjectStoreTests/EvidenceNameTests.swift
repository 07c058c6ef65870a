import Testing

@testable import ProjectStore

struct EvidenceNameTests {
    @Test(arguments: [
        ("report.pdf", "report.pdf"), ("Größe 1.pdf", "Größe 1.pdf"), ("日本語.txt", "日本語.txt"),
        (".bashrc", "bashrc"), ("--help", "help"), ("-. -x", "x"), ("a/b", "a_b"),
        (#"a\b:c*d?e"f<g>h|i"#, "a_b_c_d_e_f_g_h_i"),
        ("a\u{1B}[31mb\u{7F}\n", "a[31mb"), ("annex\u{202E}fdp.exe", "annexfdp.exe"), ("a\u{85}\u{2028}b", "ab"),
        (FileNames.text([0x63, 0xE9, 0x2E, 0x74]), "c_.t"), ("trailing. ", "trailing"), ("  leading", "leading"),
    ])
    func makesNamesValid(_ name: String, _ expected: String) {
        #expect(EvidenceName.cleaned(name) == expected)
        #expect(EvidenceName.isSafe(expected))
    }

    @Test(arguments: ["", ".", "..", "...", "-", " ", "\u{1}", "\u{202E}"]) func refusesUnusableNames(_ name: String) {
        #expect(EvidenceName.cleaned(name) == nil)
    }

    @Test func truncatesBeforeTheExtensionBetweenCharacters() throws {
        let long = try #require(EvidenceName.cleaned(String(repeating: "ä", count: 200) + ".tar.gz"))
        #expect(long.utf8.count == 119)
        #expect(long.hasSuffix("ä.gz"))
        let family = try #require(EvidenceName.cleaned(String(repeating: "👩‍👩‍👧", count: 20)))
        #expect(family.unicodeScalars.count == family.unicodeScalars.filter { $0.properties.isEmoji }.count)
        let ending = try #require(EvidenceName.cleaned("a." + String(repeating: "x", count: 300)))
        #expect(ending.utf8.count == 120)
    }

    @Test(arguments: [
        "", ".", "..", ".a", "-a", "a/b", "../a", "a\u{0}", "a\u{1B}", "a\u{9B}", String(repeating: "a", count: 256),
    ])
    func dropsFolders(_ name: String) {
        #expect(!EvidenceName.isSafe(name))
    }
}
