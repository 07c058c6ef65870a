/// From the start of the program to the last byte of the first screen.
enum StartSection {
    private static let rounds = 15

    static func rows(_ stage: Stage, project: String) throws -> [Row] {
        var ours = Sample()
        var theirs = Sample()
        // Alternating, so that noise on the machine affects both.
        for _ in 0..<rounds {
            let probe = try stage.open(project)
            ours.add(probe.start.milliseconds)
            probe.end()
            if let peer = try stage.openPeer() {
                theirs.add(peer.start.milliseconds)
                peer.end()
            }
        }
        return [
            Row(
                "first paint, 140 criteria, 1,500 events", .milliseconds, ours.median,
                peer: theirs.isEmpty ? nil : ("tig", theirs.median), target: .both(ratio: 0.6, 25))
        ]
    }
}
