import Testing

/// Exports for requirements tools, and what comes back.
struct ExportTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func catalogueComesBack() throws {
        let exported = sandbox.cpo("catalog", "export", "openness", "-o", sandbox["o.reqifz"])
        #expect(exported.code == 0)
        #expect(exported.error.hasPrefix("Exported ") && exported.error.hasSuffix("o.reqifz.\n"))
        let imported = sandbox.cpo("catalog", "import", sandbox["o.reqifz"], "-o", sandbox["back.yaml"])
        #expect(imported.code == 0)
        #expect(!imported.error.contains("Not carried over"))
        #expect(try sandbox.done("catalog", "show", sandbox["back.yaml"]) == sandbox.done("catalog", "show"))
    }

    @Test func answersComeWithCriteria() throws {
        try sandbox.done("new", sandbox["acme"], "--subject", "Acme")
        try sandbox.done("answer", sandbox["acme"], "IOP-01", "met", "--comment", "Since 2.0.", "--by", "Mira")
        let exported = sandbox.cpo("export", sandbox["acme"], "-o", sandbox["acme.reqif"])
        #expect(exported.code == 0)
        #expect(exported.error.contains("with 1 answer to"))
        #expect(try sandbox.shell("grep -c 'Since 2.0.' acme.reqif") == "1\n")
        // An existing file stays.
        #expect(sandbox.cpo("export", sandbox["acme"], "-o", sandbox["acme.reqif"]).code == 3)
    }

    @Test(arguments: [
        (["catalog", "export", "openness", "-o", "x.xml"], "Name the file NAME.reqif"),
        (["catalog", "export", "openness", "-o", "x.reqif", "--date", "today"], "\"today\" is no day"),
        (["catalog", "export", "none", "-o", "x.reqif"], "no catalogue \"none\""),
        (["--lang", "de", "export", "nowhere", "-o", "x.doc"], "hat keine bekannte Endung"),
    ])
    func wrongUsage(_ words: [String], says: String) {
        let refused = sandbox.cpo(words)
        #expect(refused.code == 2)
        #expect(refused.error.contains(says))
    }
}
