import AssessmentModel
import Portfolio
import Testing

/// The order of a list, and what an entry says.
struct ListingTests {
    @Test(
        arguments: [
            (.path, ["Acme PLM", "Bolt", "Cog"]), (.subject, ["Acme PLM", "Bolt", "Cog"]),
            (.respondent, ["Cog", "Acme PLM", "Bolt"]), (.evidenced, ["Cog", "Acme PLM", "Bolt"]),
            (.claimed, ["Cog", "Bolt", "Acme PLM"]), (.attainable, ["Bolt", "Acme PLM", "Cog"]),
            (.gate, ["Bolt", "Cog", "Acme PLM"]), (.age, ["Bolt", "Acme PLM", "Cog"]),
            (.expiring, ["Acme PLM", "Bolt", "Cog"]),
        ] as [(PortfolioListing.Order, [String])])
    func isSorted(_ order: PortfolioListing.Order, _ subjects: [String]) {
        var listing = SampleListing.usual
        listing.sort(by: order)
        #expect(listing.entries.map(\.subject.name) == subjects)
        var reversed = listing
        reversed.sort(by: order, isReversed: true)
        reversed.sort(by: order)
        #expect(reversed.entries.map(\.subject.name) == subjects || order == .path)
    }

    @Test func anEntrySaysWhatWillNotLast() throws {
        let entries = SampleListing.usual.entries
        #expect(entries[0].fading.map(\.title) == ["Report 2", "Report 1"])
        #expect((entries[0].expired, entries[0].expiring) == (1, 1))
        #expect(entries[1].fading.isEmpty)
        #expect(entries[0].age(at: SampleListing.now) == 0)
        #expect(entries[1].age(at: SampleListing.now) == 200)
    }

    /// A clock that is ahead does not make an assessment younger than now.
    @Test func ageIsNeverNegative() {
        let entry = SampleListing.entry("Later", "m", changed: "2030-01-01T00:00:00.000Z")
        #expect(entry.changed == SampleListing.now)
        #expect(entry.age(at: SampleListing.now) == 0)
    }
}
