import AssessmentModel
import Localization
import Presentation
import Publishing
import QualityChecks
import Reports
import Scoring
import Testing

/// What publications say of an assessment.
struct ReportBuilderTests {
    private func source(
        _ assessment: Assessment = Sample.assessment, contact: ReportSource.Contact = ReportSource.Contact(),
        journals: [ReportSource.JournalMark] = []
    ) throws -> ReportSource {
        ReportSource(
            project: "0a", assessment, try Scoreboard(assessment, on: Sample.clock.today) { _ in true },
            Checks(assessment, today: Sample.clock.today) { _ in .intact }, under: nil, on: Sample.clock.today,
            contact: contact, journals: journals, clock: Sample.clock
        ) { _ in .intact }
    }

    private func publication(
        _ kind: ReportKind, _ assessment: Assessment = Sample.assessment, _ language: Language = .english
    ) throws -> Publication {
        ReportBuilder(try source(assessment), in: language).publication(kind)
    }

    private func tables(_ section: Publication.Section) -> [Table] {
        section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
            + section.parts.flatMap(tables)
    }

    private func rows(_ publication: Publication, _ id: String) -> [[String]] {
        publication.sections.filter { $0.id == id }.flatMap(tables).flatMap(\.rows).map { row in
            row.cells.map(\.text.plain)
        }
    }

    @Test func statementHasEveryAnswerOnce() throws {
        let publication = try publication(.statement)
        #expect(
            rows(publication, "answers") == [
                ["A · shall\nFirst\nFirst.", "met", "Since\n12.1", "Note · p. 1 · valid until 1 Jan 2020 · expired"],
                ["B · shall\nSecond\nSecond.", "unmet", "", ""],
                ["C · should\nThird\nThird.", "not applicable", "Sold \u{1B}[31mapart", ""],
                ["D · may\nFourth\nFourth.", "not answered", "", ""],
            ])
        #expect(publication.title == "Openness statement")
        #expect(publication.notice == "Self-declaration, not a certificate")
    }

    @Test(arguments: Language.allCases)
    func everyRowHasACellForEachColumn(_ language: Language) throws {
        for kind in ReportKind.allCases {
            let publication = try publication(kind, Sample.assessment, language)
            #expect(!publication.sections.isEmpty)
            for table in publication.sections.flatMap(tables) {
                #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(kind) \(table.caption)")
            }
        }
    }

    @Test func sectionIdsAreUnique() throws {
        for kind in ReportKind.allCases {
            let sections = try publication(kind).sections
            let ids = sections.map(\.id) + sections.flatMap(\.parts).map(\.id)
            #expect(Set(ids).count == ids.count, "\(kind)")
            #expect(Set(ReportBuilder.sectionIDs).isSuperset(of: sections.map(\.id)), "\(kind)")
        }
    }

    // MARK: What stays out

    /// An assessment whose every internal text is one of the secrets.
    private var guarded: Assessment {
        var assessment = Sample.assessment
        var number = 100
        func add(_ change: Change, _ target: Target) {
            number += 1
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: number, writer: WriterID("secret-writer"), sequence: number,
                        id: EventID(high: 9, low: UInt64(number))),
                    at: Sample.clock.now, by: "Secret Person", target: target, change: change))
        }
        let hidden = Evidence(
            .file(sha256: String(repeating: "b", count: 64), name: "secret-file.pdf", bytes: 5), title: "Secret title",
            locator: "Secret place")
        let link = Evidence(.url("https://secret.example/"), title: "")
        add(.attach(hidden), .criterion("A"))
        add(.attach(link), .criterion("B"))
        for evidence in [hidden, link] {
            var document = Document(evidence)
            document.isConfidential = true
            document.note = "Secret note"
            document.reader = "Secret reader"
            document.origin = "Secret origin"
            add(.document(document), .document(evidence.documentID))
        }
        var open = Document(.file(sha256: String(repeating: "a", count: 64), name: "note.txt", bytes: 5))
        open.title = "Public title"
        open.note = "Secret note"
        open.reader = "Secret reader"
        add(.document(open), .document(DocumentID(of: open.source)))
        add(.assign(to: "Secret owner"), .criterion("A"))
        add(.waive("met-without-evidence", reason: "Secret reason"), .criterion("A"))
        add(.rate(Judgement(.met)), .criterion("D"))
        return assessment
    }

    @Test(arguments: Language.allCases)
    func statementNamesNobodyAndNothingConfidential(_ language: Language) throws {
        let text = String(describing: try publication(.statement, guarded, language))
        #expect(text.contains("Public title"))
        for secret in ["Secret", "secret", "Mira", "Jonas"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test func statementSaysThatConfidentialEvidenceIsCounted() throws {
        let text = String(describing: try publication(.statement, guarded))
        #expect(text.contains("2 pieces of evidence are confidential."))
        #expect(!String(describing: try publication(.statement)).contains("confidential."))
    }

    @Test func conflictsAreNotSettledToThePublicAndNamedInside() throws {
        var assessment = Sample.assessment
        for (number, rating) in [(50, Rating.met), (51, .unmet)] {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: number, writer: WriterID("w\(number)"), sequence: 1,
                        id: EventID(high: 7, low: UInt64(number))),
                    at: Sample.clock.now, by: number == 50 ? "Lena" : "Ole", target: .criterion("D"),
                    change: .rate(Judgement(rating))))
        }
        #expect(rows(try publication(.statement, assessment), "answers")[3][1] == "not settled")
        #expect(
            rows(try publication(.report, assessment), "answers")[3][1] == "In conflict: Lena met ≠ Ole unmet\n◇ parked"
        )
        #expect(rows(try publication(.readiness, assessment), "unanswered").map { $0[1] } == ["not settled"])
    }

    @Test(arguments: [
        ("Acme GmbH <open@acme.example>", "Acme GmbH", "open@acme.example"), ("Acme GmbH", "Acme GmbH", ""),
        ("<a@b>", "", "a@b"), ("A > B < C", "A > B < C", ""), ("", "", ""),
    ])
    func respondentsAreReadLikeMailboxes(_ text: String, _ name: String, _ address: String) {
        #expect(ReportSource.Contact(text) == ReportSource.Contact(name: name, address: address))
    }

    // MARK: The other kinds

    @Test func readinessListsWhatAnAssessorWouldMiss() throws {
        let publication = try publication(.readiness)
        #expect(rows(publication, "shalls") == [["B · shall\nSecond", "unmet", "Jonas", "28 May 2026"]])
        #expect(rows(publication, "unproven") == [["A · shall\nFirst", "met", "", "28 May 2026"]])
        #expect(rows(publication, "fading-evidence") == [["Note", "expired", "1 Jan 2020", "A (p. 1)", ""]])
        #expect(rows(publication, "unanswered") == [["D · may\nFourth", "not answered", "", ""]])
        // A check of a level has neither an owner nor a date.
        let checks = rows(publication, "checks").map { [$0[0], $0[3], $0[4]] }
        #expect(checks == [["A", "", "28 May 2026"], ["should", "", ""]])
    }

    @Test func gapsAreListedByGainAndByOwner() throws {
        let publication = try publication(.gaps)
        #expect(rows(publication, "by-gain").map { $0[0] } == ["B · shall · Second", "D · may · Fourth"])
        let owners = publication.sections.filter { $0.id == "by-owner" }.flatMap(\.parts)
        #expect(owners.map(\.title) == ["Jonas (1)", "without an owner (1)"])
    }

    @Test func minutesTellWhatTheDayChanged() throws {
        var assessment = Sample.assessment
        let nextDay = Timestamp(milliseconds: Sample.clock.now.milliseconds + 86_400_000)
        for (number, change) in [Change.rate(Judgement(.met)), .assign(to: "Lena")].enumerated() {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: 300 + number, writer: WriterID("ole"), sequence: number + 1,
                        id: EventID(high: 4, low: UInt64(number))),
                    at: nextDay, by: "Ole", target: .criterion(number == 0 ? "B" : "D"), change: change,
                    replaces: number == 0 ? assessment.answers[1].judgement.replaceable : []))
        }
        let clock = Clock(now: nextDay) { _ in 0 }
        let source = ReportSource(
            project: "0a", assessment, try Scoreboard(assessment, on: clock.today) { _ in true },
            Checks(assessment, today: clock.today) { _ in .intact }, under: nil, on: clock.today, clock: clock
        ) { _ in .intact }
        let publication = ReportBuilder(source, in: .english).publication(.minutes)
        #expect(rows(publication, "changed-ratings") == [["B · shall\nSecond", "unmet", "met", ""]])
        #expect(rows(publication, "to-settle").map { Array($0.prefix(2)) } == [["D · may\nFourth", "Lena"]])
        let text = String(describing: publication.sections.first)
        #expect(text.contains("Ole (2 changes)"))
        #expect(!text.contains("Mira"))
    }

    @Test func reportEndsWithTheJournals() throws {
        let mark = ReportSource.JournalMark(writer: "mira.jsonl", lines: 12, last: "ab")
        let publication = ReportBuilder(try source(journals: [mark]), in: .english).publication(.report)
        #expect(publication.sections.last?.id == "journals")
        #expect(rows(publication, "journals") == [["mira.jsonl", "12", "ab"]])
    }

    @Test(arguments: [
        ("open@acme.example", "mailto:open@acme.example"), ("https://acme.example", "https://acme.example"),
        ("javascript:alert(1)@x", nil), ("Main Street 1", nil), ("a b@c", nil),
    ])
    func onlyPlainAddressesLead(_ contact: String, _ address: String?) throws {
        let source = try source(contact: ReportSource.Contact(name: "Acme", address: contact))
        let links = String(describing: ReportBuilder(source, in: .english).publication(.statement))
        #expect(links.contains("link(\"\(contact)\", address: \"\(address ?? "")\")") == (address != nil))
        #expect(links.contains(contact))
    }

    // MARK: Audits

    /// The sample with an auditor's voice: one judgement, one finding, one sample.
    private func audited() throws -> ReportSource {
        var assessment = Sample.assessment
        let finding = Finding(
            number: 1, grade: .minorNonconformity, criterion: "A", text: "The note is too short.",
            locator: "p. 1", action: "Write more.", due: CalendarDay(year: 2020, month: 1, day: 1))
        let sample = AssessmentModel.Sample(
            of: .numbers(of: "parts"), size: 100, hash: "ab", seed: 7, method: SampleDraw.method, drawn: ["3", "9"])
        let changes: [(Change, Target)] = [
            (.rate(Judgement(.partial)), .criterion("A")), (.comment("Seen only in part."), .criterion("A")),
            (.raise(finding), .assessment), (.sample(sample), .assessment),
        ]
        for (number, (change, target)) in changes.enumerated() {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: 200 + number, writer: WriterID("ines"), sequence: number + 1,
                        id: EventID(high: 3, low: UInt64(number))),
                    at: Sample.clock.now, by: "Ines", party: .auditor, target: target, change: change))
        }
        let judging = assessment.inVoice(of: .auditor)
        return ReportSource(
            project: "0a", assessment, try Scoreboard(assessment, on: Sample.clock.today) { _ in true },
            Checks(assessment, today: Sample.clock.today) { _ in .intact }, under: nil, on: Sample.clock.today,
            judgements: [
                ReportSource.Judgements(judging, try Scoreboard(judging, on: Sample.clock.today) { _ in true })
            ], clock: Sample.clock
        ) { _ in .intact }
    }

    @Test func auditReportSetsJudgementsBesideClaims() throws {
        let publication = ReportBuilder(try audited(), in: .english).publication(.audit)
        #expect(
            rows(publication, "judgements") == [["A · shall\nFirst", "met", "partly met", "Seen only in part."]])
        #expect(rows(publication, "not-judged").map { $0[2] } == ["B, C", "D"])
        #expect(rows(publication, "samples").map { $0[2] } == ["3, 9"])
        #expect(rows(publication, "examinations").map { $0[2] } == ["not looked at"])
        #expect(
            rows(publication, "findings") == [
                [
                    "F-01 · A\nminor nonconformity",
                    "The note is too short.\nShown by: p. 1\nAction: Write more.",
                    "open\ndue 1 Jan 2020, overdue", "no reply",
                ]
            ])
        #expect(String(describing: publication).contains("Ines"))
    }

    @Test func findingsThatAreNotSettledHoldReadinessBack() throws {
        let publication = ReportBuilder(try audited(), in: .english).publication(.readiness)
        #expect(rows(publication, "findings").count == 1)
        #expect(try !self.publication(.readiness).sections.contains { $0.id == "findings" })
    }

    // MARK: Questions

    @Test func openQuestionsAreToldInside() throws {
        var assessment = Sample.assessment
        func tell(_ change: Change, _ number: Int, _ party: Party) {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: 300 + number, writer: WriterID("lena"), sequence: number + 1,
                        id: EventID(high: 4, low: UInt64(number))),
                    at: Sample.clock.now, by: "Lena", party: party, target: .assessment, change: change))
        }
        tell(.question(.add(Question(number: 1, criterion: "A", text: "Which types?"))), 0, .customer)
        tell(.question(.add(Question(number: 2, text: "A closed one?"))), 1, .customer)
        tell(.close(EventID(high: 4, low: 1), true), 2, .customer)
        tell(.questionReply(.add(QuestionReply(to: EventID(high: 4, low: 0), text: "All."))), 3, .vendor)
        let source = ReportSource(
            project: "0a", assessment, try Scoreboard(assessment, on: Sample.clock.today) { _ in true },
            Checks(assessment, today: Sample.clock.today) { _ in .intact }, under: nil, on: Sample.clock.today,
            judgements: [], clock: Sample.clock
        ) { _ in .intact }
        for kind in ReportKind.allCases {
            let publication = ReportBuilder(source, in: .english).publication(kind)
            let isInternal = [.report, .readiness, .audit].contains(kind)
            #expect(publication.sections.contains { $0.id == "questions" } == isInternal, "\(kind)")
            guard isInternal else { continue }
            #expect(
                rows(publication, "questions").map { Array($0.dropFirst()) } == [
                    ["customer: Which types? — Lena\nvendor: All. — Lena", "answered"]
                ])
        }
        let statement = String(describing: ReportBuilder(source, in: .english).publication(.statement))
        #expect(!statement.contains("Which types?"))
    }

    @Test func statementKeepsAuditorsOut() throws {
        let text = String(describing: ReportBuilder(try audited(), in: .english).publication(.statement))
        for secret in ["Ines", "The note is too short.", "Seen only in part."] { #expect(!text.contains(secret)) }
    }
}
