import AssessmentModel
import Randomness
import Testing

/// An assessment in the past: the same fold over fewer events.
struct MomentTests {
    @Test("As of an event, it is the fold of the events up to that event", arguments: Seeds.first(40))
    func asOfEvents(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let whole = Fixture.assessment(of: events.shuffled(using: &random))
        for event in events {
            let past = events.filter { $0.order <= event.order }
            let expected = Fixture.assessment(of: past.shuffled(using: &random))
            #expect(whole.asOf(.event(event.order)).equals(expected), "seed \(seed), \(event.order)")
        }
    }

    @Test(
        "As of the last event it is complete, and as of a time before the first it is blank",
        arguments: Seeds.first(20))
    func ends(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let whole = Fixture.assessment(of: events)
        let last = try #require(events.map(\.order).max())
        #expect(whole.asOf(.event(last)).equals(whole), "seed \(seed)")
        let times = events.map(\.at)
        let (first, end) = try (#require(times.min()), #require(times.max()))
        #expect(whole.asOf(.time(end)).equals(whole), "seed \(seed)")
        let before = Timestamp(milliseconds: first.milliseconds - 1)
        #expect(whole.asOf(.time(before)).equals(Fixture.blank), "seed \(seed)")
    }

    @Test("As of a time, it is the fold of the events before that time", arguments: Seeds.first(40))
    func asOfTimes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let whole = Fixture.assessment(of: events.shuffled(using: &random))
        for time in Set(events.map(\.at)) {
            let expected = Fixture.assessment(of: events.filter { $0.at <= time })
            #expect(whole.asOf(.time(time)).equals(expected), "seed \(seed), \(time.text)")
        }
    }

    @Test("Going back twice is going back to the earlier time", arguments: Seeds.first(20))
    func twice(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let whole = Fixture.assessment(of: events)
        for _ in 0..<20 {
            let moments = try (0..<2).map { _ in try #require(events.randomElement(using: &random)).order }.sorted()
            let earlier = whole.asOf(.event(moments[0]))
            #expect(whole.asOf(.event(moments[1])).asOf(.event(moments[0])).equals(earlier), "seed \(seed)")
            #expect(earlier.asOf(.event(moments[1])).equals(earlier), "seed \(seed)")
        }
    }

    @Test("A milestone includes the events before it, and none after it")
    func milestone() throws {
        var ann = Writer(1, of: Fixture.blank)
        _ = ann.make(.rate(Judgement(.met)))
        _ = ann.make(.milestone("handed over"), of: .assessment)
        _ = ann.make(.rate(Judgement(.unmet)))
        _ = ann.make(.name("Acme PLM 13"), of: .assessment)
        let moment = try #require(ann.assessment.moment(ofMilestone: "handed over"))
        let past = ann.assessment.asOf(moment)
        #expect(past.answers[0].rating == .met)
        #expect(past.subject.name == "Acme PLM 12.1")
        #expect(past.details.milestones.map(\.name) == ["handed over"])
        #expect(ann.assessment.moment(ofMilestone: "Handed over") == nil)
    }

    @Test("Events about criteria that the catalogue lacks depend on the time as well")
    func orphans() {
        var ann = Writer(1, of: Fixture.blank)
        let events = [ann.make(.comment("lost"), at: "gone"), ann.make(.comment("one"))]
        #expect(ann.assessment.asOf(.event(events[0].order)).orphans == [events[0]])
        #expect(ann.assessment.asOf(.event(events[1].order)).orphans == [events[0]])
    }

    @Test("Unknown events advance the clock, and nothing else")
    func unknown() {
        var ann = Writer(1, of: Fixture.blank)
        _ = ann.make(.comment("one"))
        let before = ann.assessment
        var assessment = before
        assessment.advance(clock: 7)
        #expect(assessment.clock == 7)
        assessment.advance(clock: 3)
        #expect(assessment.clock == 7)
        #expect(ShownAssessment(assessment) == ShownAssessment(before))
        #expect(assessment.events == before.events)
    }
}
