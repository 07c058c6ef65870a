import AssessmentModel
import Localization
import Presentation
import Scoring
import Testing

@testable import Screens

/// The words of a formula say what the scoreboard computes, for every figure under every model.
struct FormulaTests {
    private static let cases = ScoringModel.allCases.flatMap { model in
        Explanation.Figure.allCases.map { (model, $0) }
    }

    /// Of the interfaces, where criteria are met with and without evidence, unmet, open and not applicable.
    private func explanation(_ figure: Explanation.Figure, _ model: ScoringModel) throws -> Explanation {
        let board = try Scoreboard(Fixture.assessment, model: model, on: Fixture.day("2026-05-03")) { _ in true }
        return Explanation(figure, of: .category(3), on: board, Fixture.assessment)
    }

    @Test(arguments: cases)
    func countedCriteriaAreNamed(_ model: ScoringModel, _ figure: Explanation.Figure) throws {
        let why = try explanation(figure, model)
        let formula = FormulaText(of: why, in: Fixture.catalog)
        let words = [formula.above, formula.below].compactMap { $0 }
        let english = words.map { $0[.english] }.joined(separator: " / ")
        let german = words.map { $0[.german] }.joined(separator: " / ")
        let counted = Set(why.contributions.map(\.counting))

        // Numerator: evidence if required, and open criteria if they count.
        #expect(english.contains("eviden") == counted.contains(.unproven), "\(english)")
        #expect(
            (german.contains("belegt") || german.contains("Beleg") || german.contains("Nachweis"))
                == counted.contains(.unproven), "\(german)")
        let open = english.replacing("not open", with: "")
        #expect(open.contains("open") == counted.contains(.openAsMet), "\(english)")
        #expect(
            german.replacing("nicht Offen", with: "").lowercased().contains("offen")
                == counted.contains(.openAsMet), "\(german)")

        // Denominator: everything, or only what is rated; criteria not applicable only under the badge's rules.
        let leavesOpenOut = !why.leftOpen.isEmpty
        let says = { (text: String) in
            model == .openssf ? text.contains("not open") : (formula.below ?? formula.above)[.english].contains("rated")
        }
        #expect(says(english) == leavesOpenOut, "\(english)")
        #expect(english.contains("applicable") || model == .openssf || model == .xccdfDefault, "\(english)")
        #expect(why.notApplicable.isEmpty == (model == .openssf))
    }

    @Test(arguments: cases)
    func numbersResultInTheFigure(_ model: ScoringModel, _ figure: Explanation.Figure) throws {
        let why = try explanation(figure, model)
        let result = FormulaText(of: why, in: Fixture.catalog).numbers("1", "2")[.english]
        let value = try #require(why.value)
        let quotient = try #require(
            Fraction(
                why.numerator.numerator * why.denominator.denominator,
                over: why.numerator.denominator * why.denominator.numerator))
        // An equals sign between them only if they are equal.
        #expect(
            result.hasSuffix("= ") || result.isEmpty
                ? value == quotient
                : ["1 of 2, so ", "1 / 2, rounded "]
                    .contains(result))
    }

    /// The layout of a formula on the screen and on the command line.
    @Test func partsAreAligned() throws {
        let formula = FormulaText(of: try explanation(.attainable, .weighted), in: Fixture.catalog)
        #expect(
            formula.parts(.english).map { $0.lead + $0.words } == [
                "attainable = weight × value of what is rated + weight of what is open",
                "           / weight of all that is applicable", "           = ",
            ])
        let absolute = FormulaText(of: try explanation(.soFar, .xccdfAbsolute), in: Fixture.catalog)
        #expect(
            absolute.parts(.german).map { $0.lead + $0.words } == [
                "bisher = 100 %, wenn alles Bewertete und Anwendbare besteht, sonst 0 %", "       = ",
            ])
    }

    @Test func targetsAndZeroWeightsAreMentioned() throws {
        let scale = Scale([Scale.Step(Rating("full"), .one), Scale.Step(Rating("half"), .half)])
        func note(_ model: ScoringModel, target: Rating?, weight: Fraction) throws -> String? {
            let criterion = Criterion(
                id: "A", level: .shall, weight: weight, target: target, title: LocalizedText("A"),
                texts: .init(statement: .empty))
            let heading = Category.Heading(id: "only", title: LocalizedText("Only"))
            let catalog = Catalog(
                id: "x", version: "1", model: model, scale: scale, categories: [(heading, [criterion])])
            let assessment = Assessment(of: Fixture.subject, against: catalog)
            let board = try Scoreboard(assessment, on: Fixture.day("2026-05-03")) { _ in true }
            return FormulaText(of: Explanation(.attainable, on: board, assessment), in: catalog).note?[.english]
        }
        for model in ScoringModel.allCases {
            #expect(try note(model, target: nil, weight: .one) == nil)
            let isGraded = [.weighted, .flat].contains(model)
            #expect((try note(model, target: Rating("half"), weight: .one) != nil) == isGraded, "\(model)")
            let isBlind = [.xccdfFlatUnweighted, .xccdfAbsolute].contains(model)
            #expect((try note(model, target: nil, weight: .zero) != nil) == isBlind, "\(model)")
        }
    }
}
