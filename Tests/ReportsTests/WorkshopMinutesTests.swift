import AssessmentModel
import Localization
import Presentation
import Publishing
import QualityChecks
import Reports
import Scoring
import Testing

/// Minutes of a workshop, compared with what was said in it.
struct WorkshopMinutesTests {
    private static let anna = participant("000000000000000a")
    private static let ben = participant("3f2a000000000000")
    private static let hostile = "=1+1 | <b>x</b> \u{1B}[31m"

    private static func participant(_ text: String) -> ParticipantID {
        guard let id = ParticipantID(text) else { preconditionFailure("no participant \(text)") }
        return id
    }

    /// The sample, and then a workshop of two people with a break. Each event is five minutes after the one before.
    private struct Room {
        var assessment = Sample.assessment
        let workshop: WorkshopID
        private var number = 0
        private static let begin: Int64 = 1_780_000_000_000 + 3_600_000

        init() {
            workshop = EventID(high: 5, low: 1)
            make(
                .workshop(
                    .add(
                        Workshop(
                            participants: [WorkshopMinutesTests.anna, WorkshopMinutesTests.ben],
                            agenda: ["A", "B", "D"], topic: "First things", minutes: 60))), .assessment)
        }

        @discardableResult
        mutating func make(
            _ change: Change, _ target: Target, party: Party = .vendor, intent: Event.Intent = .change
        ) -> EventID {
            number += 1
            let id = EventID(high: 5, low: UInt64(number))
            let slot = assessment.slot(of: target)
            let event = Event(
                order: EventOrder(clock: 500 + number, writer: WriterID("mira-2"), sequence: number, id: id),
                at: Timestamp(milliseconds: Self.begin + Int64(number) * 300_000), by: "Mira", party: party,
                target: target, change: change,
                replaces: slot.map { assessment.replaced(by: change, in: $0, party: party) } ?? [], intent: intent)
            assessment.apply(event)
            return id
        }

        /// Everything that a workshop can have.
        mutating func hold() {
            let round = make(
                .round(.add(Round(in: workshop, of: [WorkshopMinutesTests.anna, WorkshopMinutesTests.ben]))),
                .criterion("B"))
            make(
                .rate(Judgement(.met)), .criterion("B"), party: .participant(WorkshopMinutesTests.anna),
                intent: .with(round))
            make(
                .rate(Judgement(.unmet, reason: "Not in the plant.")), .criterion("B"),
                party: .participant(WorkshopMinutesTests.ben), intent: .with(round))
            make(.rate(Judgement(.met)), .criterion("B"))
            make(.comment(WorkshopMinutesTests.hostile), .criterion("B"))
            make(.flag(.decision, true), .criterion("B"))
            make(.phase(workshop, .paused), .assessment)
            make(.phase(workshop, .running), .assessment)
            make(.flag(.parked, true, reason: "Ask legal."), .criterion("A"))
            make(.assign(to: "Lena"), .criterion("A"))
            make(
                .actionItem(
                    .add(
                        ActionItem(
                            number: 1, text: "Publish it.", owner: "Jonas", due: CalendarDay("2026-12-12"),
                            criterion: "B"))), .assessment)
            make(.actionItem(.add(ActionItem(number: 2, kind: .point, text: "Prices"))), .assessment)
            make(.phase(workshop, .ended), .assessment)
        }
    }

    private func builder(
        _ assessment: Assessment, names: [ParticipantID: Participant?]? = nil, language: Language = .english
    ) throws -> ReportBuilder {
        let clock = Clock(now: Timestamp(milliseconds: 1_780_000_000_000 + 30 * 3_600_000)) { _ in 0 }
        var source = ReportSource(
            project: "0a", assessment, try Scoreboard(assessment, on: clock.today) { _ in true },
            Checks(assessment, today: clock.today) { _ in .intact }, under: nil, on: clock.today, clock: clock
        ) { _ in .intact }
        source.participants = ParticipantList(
            names ?? [
                Self.anna: Participant(name: "Anna", organisation: "Acme", role: "Product"),
                Self.ben: Participant(name: "Ben"),
            ])
        return ReportBuilder(source, in: language)
    }

    private func rows(_ publication: Publication, _ id: String) -> [[String]]? {
        guard let section = publication.sections.first(where: { $0.id == id }) else { return nil }
        return section.blocks.flatMap { block -> [[String]] in
            guard case .table(let table) = block else { return [] }
            return table.rows.map { $0.cells.map(\.text.plain) }
        }
    }

    private func facts(_ publication: Publication) -> [String: String] {
        var facts: [String: String] = [:]
        for case .facts(let listed) in publication.sections.first?.blocks ?? [] {
            for fact in listed { facts[fact.term] = fact.text.plain }
        }
        return facts
    }

    private func held() -> Assessment {
        var room = Room()
        room.hold()
        // What comes later is not in the minutes.
        room.make(.rate(Judgement(.partial)), .criterion("B"))
        room.make(.actionItem(.add(ActionItem(number: 3, text: "Later"))), .assessment)
        return room.assessment
    }

    @Test func sayEverythingThatWasSaid() throws {
        let minutes = try builder(held()).publication(.minutes)
        #expect(rows(minutes, "participants") == [["Anna", "Acme", "Product"], ["Ben", "", ""]])
        #expect(
            rows(minutes, "agenda")?.map { $0[0] + ": " + $0[1] } == [
                "A · shall\nFirst: met", "B · shall\nSecond: met",
            ])
        #expect(rows(minutes, "decisions")?.map { $0[1] } == [Self.hostile])
        #expect(rows(minutes, "changed-ratings")?.map { Array($0[0...2]) } == [["B · shall\nSecond", "unmet", "met"]])
        #expect(
            rows(minutes, "rounds")?.map { Array($0[1...]) } == [["met", "unmet", "1 met, 1 unmet · 2 steps apart"]])
        #expect(rows(minutes, "dissent")?.map { Array($0[1...]) } == [["Ben", "unmet", "Not in the plant.", "met"]])
        #expect(rows(minutes, "actions") == [["A-01", "Publish it.", "Jonas", "12 Dec 2026", "B"]])
        #expect(rows(minutes, "parking-lot") == [["P-02", "Prices", ""]])
        #expect(rows(minutes, "parked")?.map { Array($0[1...]) } == [["Ask legal.", "Lena"]])
        #expect(rows(minutes, "not-covered") == [["Two", "1", "D"]])
        #expect(rows(minutes, "signatures")?.map { $0[0] } == ["Mira", "Anna", "Ben"])
    }

    @Test func sayWhoWhenAndWhatItDid() throws {
        let facts = facts(try builder(held()).publication(.minutes))
        #expect(facts["Agenda"] == "First things, 3 criteria")
        #expect(facts["Conducted by"] == "Mira")
        #expect(facts["Participants"] == "Anna, Ben")
        #expect(facts["When"] == "28 May 2026, 21:31–22:06\n28 May 2026, 22:11–22:36")
        #expect(facts["Working time"] == "1 h of 1 h, 1 break")
        #expect(facts["Covered"] == "2 of 3 criteria")
        #expect(facts["Figures"]?.hasPrefix("claimed 42.8 → 85.7") == true)
    }

    @Test(arguments: Language.allCases)
    func aRemovedNameIsNowhere(_ language: Language) throws {
        let minutes = try builder(
            held(), names: [Self.anna: Participant(name: "Anna"), Self.ben: nil], language: language
        )
        .publication(.minutes)
        let text = String(describing: minutes)
        #expect(!text.contains("Ben"))
        #expect(text.contains(language("participant 3f2a", "Teilnehmer 3f2a")))
    }

    @Test func aVoteThatIsNotCompleteShowsNoRating() throws {
        var room = Room()
        let round = room.make(.round(.add(Round(in: room.workshop, of: [Self.anna, Self.ben]))), .criterion("A"))
        room.make(.rate(Judgement(.unmet)), .criterion("A"), party: .participant(Self.anna), intent: .with(round))
        let minutes = try builder(room.assessment).publication(.minutes)
        #expect(rows(minutes, "rounds")?.map { Array($0[1...]) } == [["-", "-", "1 of 2 have voted"]])
        #expect(rows(minutes, "dissent") == [])
        #expect(facts(minutes)["When"]?.hasSuffix("goes on") == true)
    }

    @Test func aRoomOfManyVotesInOneColumn() throws {
        let many = (0..<9).map { Self.participant("00000000000000\($0)0") }
        var room = Room()
        let round = room.make(.round(.add(Round(in: room.workshop, of: many))), .criterion("A"))
        for voter in many {
            room.make(.rate(Judgement(.met)), .criterion("A"), party: .participant(voter), intent: .with(round))
        }
        let row = try #require(rows(try builder(room.assessment).publication(.minutes), "rounds")?.first)
        #expect(row.count == 3)
        #expect(row[1].split(separator: "\n").count == 9)
        #expect(row[2] == "9 met")
    }

    @Test func theOneThatWasAskedForComesFirst() throws {
        var room = Room()
        room.hold()
        let second = room.make(.workshop(.add(Workshop(agenda: ["C"], topic: "Second"))), .assessment)
        let latest = try builder(room.assessment)
        #expect(facts(latest.publication(.minutes))["Agenda"] == "Second, 1 criterion")
        var source = ReportSource(
            project: "0a", room.assessment, try Scoreboard(room.assessment, on: Sample.clock.today) { _ in true },
            Checks(room.assessment, today: Sample.clock.today) { _ in .intact }, under: nil, on: Sample.clock.today,
            at: .same("then"), clock: Sample.clock
        ) { _ in .intact }
        // The day that was asked for has both, so the later one counts.
        #expect(facts(ReportBuilder(source, in: .english).publication(.minutes))["Agenda"] == "Second, 1 criterion")
        source.workshop = room.workshop
        #expect(
            facts(ReportBuilder(source, in: .english).publication(.minutes))["Agenda"] == "First things, 3 criteria")
        room.make(.workshop(.amend(second, nil)), .assessment)
        #expect(facts(try builder(room.assessment).publication(.minutes))["Agenda"] == "First things, 3 criteria")
    }

    @Test(arguments: Language.allCases, PublicationForm.allCases)
    func everyFormHasThem(_ language: Language, _ form: PublicationForm) throws {
        let minutes = try builder(held(), language: language).publication(.minutes)
        #expect(Set(ReportBuilder.sectionIDs).isSuperset(of: minutes.sections.map(\.id)))
        let bytes = form.bytes(of: minutes)
        #expect(bytes == form.bytes(of: minutes))
        let text = String(decoding: bytes, as: UTF8.self)
        switch form {
        case .html: #expect(!text.contains("\u{1B}") && !text.contains("<b>x"))
        case .markdown: #expect(!text.contains("\u{1B}") && !text.contains(" <b>x"))
        // Archives are compressed.
        case .word, .spreadsheet: #expect(bytes.count > 1_000)
        }
    }
}
