import AssessmentModel
import Cells
import Randomness
import Scoring
import Testing

@testable import Screens

/// A bar shows four parts in order of trust, and never overstates any.
struct BarTests {
    @Test(arguments: Seeds.first(30))
    func partsAreInOrderAndOverstateNothing(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let scoreboard = Fixture.model(.random(using: &random)).scoreboard
        let tallies = [scoreboard.overall] + Fixture.catalog.categories.indices.map(scoreboard.tally(ofCategoryAt:))
        for tally in tallies {
            for width in [1, 2, 7, 13, 40, 117] {
                let cells = Bar(tally: tally).cells(width: width)
                guard let evidenced = tally.evidenced, let claimed = tally.claimed,
                    let attainable = tally.attainable
                else {
                    #expect(cells.isEmpty)
                    continue
                }
                #expect(cells.map(\.part) == [.evidenced, .claimed, .open, .lost])
                #expect(cells.allSatisfy { $0.cells >= 0 })
                #expect(cells.reduce(0) { $0 + $1.cells } == width)
                var end = 0
                for (part, share) in zip(cells, [evidenced, claimed, attainable]) {
                    end += part.cells
                    #expect(try #require(Fraction(end, over: width)) <= share, "\(part.part) is overstated")
                    #expect(try #require(Fraction(end + 1, over: width)) > share, "\(part.part) is a cell short")
                }
            }
        }
    }

    @Test func onlyAllMetFillsIt() {
        var chronicle = Chronicle(Fixture.blank)
        for criterion in Fixture.catalog.criteria.dropLast() {
            chronicle.add(.rate(Judgement(.met)), to: criterion.id, by: .mira, at: Fixture.now)
        }
        #expect(Driver(of: chronicle.assessment).line(of: "Compliance").hasSuffix("▓▒"))
        #expect(Driver(of: chronicle.assessment).line(of: "Compliance").contains("claimed 98.5, attainable 100.0 %"))
        chronicle.add(.rate(Judgement(.met)), to: "PAR-07", by: .mira, at: Fixture.now)
        #expect(Driver(of: chronicle.assessment).line(of: "Compliance").hasSuffix("▓▓"))
        #expect(Driver(of: chronicle.assessment).line(of: "Compliance").contains(" claimed 100.0 % "))
        #expect(Driver(of: chronicle.assessment).line(of: "Shall gate").contains("passed"))
    }

    @Test func inapplicableCriteriaHaveNoFigure() {
        var chronicle = Chronicle(Fixture.blank)
        for index in Fixture.catalog.categories[6].criteria {
            let judgement = Judgement(.notApplicable, reason: "There are no partners.")
            chronicle.add(.rate(judgement), to: Fixture.catalog.criteria[index].id, by: .mira, at: Fixture.now)
        }
        let line = Driver(of: chronicle.assessment).line(of: "7 Partnership")
        #expect(line.split(separator: " ") == ["7", "Partnership", "-", "-", "-", "-", "-"])
    }
}

extension Assessment {
    /// Answers of every kind, some with evidence.
    fileprivate static func random(using random: inout SplitMix64) -> Assessment {
        var chronicle = Chronicle(Fixture.blank)
        for criterion in Fixture.catalog.criteria {
            let judgements: [Judgement?] = [
                Judgement(.met), Judgement(.partial), Judgement(.unmet), Judgement(.notApplicable, reason: "Not here."),
                nil,
            ]
            let judgement = judgements.randomElement(using: &random) ?? nil
            chronicle.add(.rate(judgement), to: criterion.id, by: .mira, at: Fixture.now)
            if Bool.random(using: &random) {
                let evidence = Evidence(.url("https://acme.example/\(criterion.id)"))
                chronicle.add(.attach(evidence), to: criterion.id, by: .mira, at: Fixture.now)
            }
        }
        return chronicle.assessment
    }
}
