import JSON
import Testing

/// A customer chooses between three vendors: one profile, two forms and a directory, questions, a judgement, one page.
struct CustomerTests {
    private let sandbox: Sandbox
    private let catalog: String
    /// The third vendor's own directory.
    private let cog: String
    private let profile: String

    init() throws {
        sandbox = try Sandbox()
        cog = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
            "{id: C, level: should, title: Third, statement: Third.}",
        ])
        catalog = sandbox["small.yaml"]
        profile = sandbox["buyer.yaml"]
        try sandbox.write(
            "format: 1\nprofile: buyer\ntitle: Buyer\ncatalog: small\nleaveOut:\n  C: not needed\n", to: "buyer.yaml")
        try sandbox.done("profile", "use", cog, profile)
    }

    /// Answers a form in a spreadsheet, and takes it into an assessment of its own.
    private func answer(_ vendor: String, _ ratings: [String: String]) throws -> String {
        try sandbox.done("new", sandbox[vendor], "--subject", vendor, "--catalog", catalog)
        try sandbox.done("profile", "use", sandbox[vendor], profile)
        try sandbox.done("request", catalog, "--profile", profile, "-o", sandbox["\(vendor).csv"])
        var form = try sandbox.form("\(vendor).csv")
        for (id, word) in ratings { try form.fill(id, "Rating", word) }
        try sandbox.write(form.text(), to: "\(vendor).csv")
        try sandbox.done("import", sandbox[vendor], sandbox["\(vendor).csv"], "--write")
        return sandbox[vendor]
    }

    @Test("every number on the board's page is that of the vendors' own directories")
    func board() throws {
        let dyna = try answer("Dyna", ["A": "met", "B": "erfüllt"])
        let bolt = try answer("Bolt", ["A": "met", "B": "nicht erfüllt"])
        try sandbox.done("answer", cog, "A", "partly", "--comment", "Only REST.")

        // A round of questions: asked by the customer, answered by the vendor, closed by who asked.
        try sandbox.done("question", cog, "A", "Which types?", "--party", "customer")
        try sandbox.done("question", cog, "Q-01", "--reply", "Parts.")
        #expect(sandbox.cpo("question", cog, "Q-01", "--close").code != 0)
        try sandbox.done("question", cog, "Q-01", "--close", "--party", "customer")
        #expect(try !sandbox.done("questions", cog).contains("Which types?"))

        // The customer sees one claim otherwise; the claim stays.
        try sandbox.done("judge", dyna, "--into", sandbox["mine"], "--by", "Cora")
        try sandbox.done("answer", sandbox["mine"], "B", "partly", "--comment", "Trial failed.", "--by", "Cora")
        #expect(try percent(of: sandbox["mine"], "--party", "lower") == "75.0")
        #expect(try percent(of: dyna) == "100.0")
        #expect(try sandbox.done("score", sandbox["mine"], "--differences").contains("1 otherwise than claimed"))

        let board = try sandbox.done("compare", dyna, bolt, cog)
        for (vendor, claimed) in [(dyna, "100.0"), (bolt, "50.0"), (cog, "25.0")] {
            #expect(try percent(of: vendor) == claimed)
            #expect(board.contains(claimed), "\(vendor)")
        }
        let list = try sandbox.done("portfolio", sandbox["."], "--form", "csv")
        for subject in ["Acme", "Bolt", "Dyna"] { #expect(list.contains(subject)) }
    }

    private func percent(of directory: String, _ options: String...) throws -> String? {
        try sandbox.document(["score", directory, "--json"] + options)["overall"]?["claimed"]?["percent"]?.string
    }
}
