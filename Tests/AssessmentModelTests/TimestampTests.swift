import AssessmentModel
import Randomness
import Testing

/// Timestamps: writing, reading, and the day they fall on.
struct TimestampTests {
    private static let spellings: [(Int64, String)] = [
        (0, "1970-01-01T00:00:00.000Z"), (1, "1970-01-01T00:00:00.001Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (-86_400_000, "1969-12-31T00:00:00.000Z"), (-86_400_001, "1969-12-30T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_777_816_931_123, "2026-05-03T14:02:11.123Z"),
        (4_107_542_399_999, "2100-02-28T23:59:59.999Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        (13_601_087_999_999, "2400-12-31T23:59:59.999Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ]

    @Test("A timestamp is written in UTC with milliseconds, even before 1970", arguments: spellings)
    func spelling(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).text == text)
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test("Every timestamp is read back unchanged", arguments: Seeds.first(10))
    func roundTrip(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let moment = Timestamp(milliseconds: .random(in: Timestamp.bounds, using: &random))
            #expect(Timestamp(moment.text) == moment, "seed \(seed): \(moment.milliseconds)")
        }
    }

    @Test(
        "Dates and times of other programs are read, those without a zone in local time",
        arguments: [
            ("2026-05-03T14:02:11Z", "2026-05-03T14:02:11.000Z"), ("2026-05-03 14:02:11Z", "2026-05-03T14:02:11.000Z"),
            ("2026-05-03T14:02:11.5Z", "2026-05-03T14:02:11.500Z"),
            ("2026-05-03T14:02:11.123456789+02:00", "2026-05-03T12:02:11.123Z"),
            ("2026-05-03T23:30:00-0430", "2026-05-04T04:00:00.000Z"),
            ("2026-05-03T14:02:11", "2026-05-03T13:02:11.000Z"), ("2026-05-03T14:02:11.05", "2026-05-03T13:02:11.050Z"),
            ("0001-01-01T00:00:00+23:00", "0001-01-01T00:00:00.000Z"),
            ("2026-05-03", nil), ("2026-02-30T14:02:11Z", nil), ("2026-05-03T24:00:00Z", nil),
            ("2026-05-03T14:02:11.Z", nil), ("2026-05-03T14:02:11+2", nil), ("2026-05-03T14:02:11+24:00", nil),
            ("2026-05-03T14:02:11 UTC", nil), ("2026-05-03T14:02", nil), ("2026-05-03T14:02:11.x1Z", nil), ("", nil),
        ])
    func iso8601(text: String, moment: String?) {
        #expect(Timestamp(iso8601: text) { _ in 3_600 }?.text == moment)
    }

    @Test("A time outside the years 1 to 9999 is clamped")
    func beyondTheBounds() {
        #expect(Timestamp(milliseconds: .max).text == "9999-12-31T23:59:59.999Z")
        #expect(Timestamp(milliseconds: .min).text == "0001-01-01T00:00:00.000Z")
        #expect(Timestamp(milliseconds: .max).day(secondsFromGMT: 50_400).text == "9999-12-31")
        #expect(Timestamp(milliseconds: .min).day(secondsFromGMT: -43_200).text == "0001-01-01")
    }

    @Test(
        "Anything but RFC 3339 in UTC with milliseconds is refused",
        arguments: [
            "", "2026-05-03", "2026-05-03T14:02:11Z", "2026-05-03T14:02:11.12Z", "2026-05-03T14:02:11.1234Z",
            "2026-05-03 14:02:11.123Z", "2026-05-03t14:02:11.123z", "2026-05-03T14:02:11,123Z",
            "2026-05-03T14:02:11.123", "2026-05-03T14:02:11.123+", "2026-05-03T24:00:00.000Z",
            "2026-05-03T23:60:00.000Z", "2026-06-30T23:59:60.000Z", "2026-02-29T00:00:00.000Z",
            "2026-13-01T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "2026-05-03T-1:02:11.123Z",
            "2026-05-03T14:02:11.１Z", "2026-05-03T14:02:11.12\u{0}Z",
        ])
    func malformed(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("The day of a timestamp depends on the time zone")
    func dayInATimeZone() throws {
        let moment = try #require(Timestamp("2026-12-31T23:30:00.000Z"))
        #expect(moment.day(secondsFromGMT: 0).text == "2026-12-31")
        #expect(moment.day(secondsFromGMT: 3_600).text == "2027-01-01")
        #expect(moment.day(secondsFromGMT: -84_601).text == "2026-12-30")
        #expect(Timestamp(milliseconds: -1).day(secondsFromGMT: 0).text == "1969-12-31")
    }
}
