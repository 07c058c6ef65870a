import JSON
import Testing

@testable import CommandLineApp

/// Two assessments side by side in the shell.
struct CompareTests {
    private let sandbox: Sandbox
    private let first: String
    private let second: String

    /// Mira and Jonas rate a copy each: they agree about A, differ about B, and only Jonas rates C.
    init() throws {
        sandbox = try Sandbox()
        first = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
            "{id: C, level: may, title: Third, statement: Third.}",
        ])
        second = sandbox["copy@home"]
        try sandbox.shell("cp -a \(first) '\(second)'")
        for (project, ratings) in [
            (first, ["A": "met", "B": "unmet"]), (second, ["A": "met", "B": "met", "C": "partly"]),
        ] {
            for (id, rating) in ratings.sorted(by: { $0.key < $1.key }) {
                try sandbox.done("answer", project, id, rating)
            }
        }
    }

    @Test func figuresAgreementAndDifferences() throws {
        #expect(
            try sandbox.done("compare", first, second) == """
                A  p · Acme · small 1
                B  copy@home · Acme · small 1

                                                     A               B
                Shall gate                      failed          passed
                Shall gate on evidence          failed       undecided
                Compliance               42.8 … 57.1 %          92.8 %
                evidenced                        0.0 %           0.0 %
                shall                           50.0 %         100.0 %
                should                               -               -
                may                      0.0 … 100.0 %          50.0 %
                One                      42.8 … 57.1 %          92.8 %

                Agreement: 1 of 2 criteria that both have rated: 50.0 %, kappa 0.00

                2 rated differently
                B  unmet             → met                Second
                C  open              → partly met         Third

                """)
    }

    @Test func nothingDiffersFromItself() throws {
        let text = try sandbox.done("compare", first, first)
        #expect(text.hasSuffix("\nEvery criterion is rated the same.\n"))
    }

    /// The day before anything was said.
    @Test func aMomentOfTheSame() throws {
        let document = try JSONParser().parse(sandbox.done("compare", "\(first)@2026-01-01", first, "--json"))
        #expect(document["agreement"]?["rated"]?.integer == 0)
        #expect(document["agreement"]?["kappa"]?.isNull == true)
        #expect(document["differences"]?.elements.compactMap { $0["b"]?.string } == ["met", "unmet"])
    }

    @Test func whatIsNoAssessmentIsRefused() throws {
        let outcome = sandbox.cpo("compare", first, sandbox["nowhere"])
        #expect(outcome.code == 3)
        #expect(outcome.error.contains("There is nothing at nowhere"))
    }
}
