import ZIP

/// The bar of a chart as a PNG picture, whose parts also differ without colours: filled, striped, dotted, empty.
struct BarPicture {
    let accent: Publication.Colour

    private enum Ink: UInt8, CaseIterable { case paper, frame, full, light, pale }

    private func colour(of ink: Ink) -> Publication.Colour {
        switch ink {
        case .paper: .white
        case .frame: Publication.Colour(red: 0x7B, green: 0x87, blue: 0x94)
        case .full: accent
        case .light: accent.mixed(with: .white, hundredths: 65)
        case .pale: accent.mixed(with: .white, hundredths: 90)
        }
    }

    /// A bar of this size in pixels, in a frame of two.
    func png(_ segments: [BarChart.Segment], width: Int, height: Int) -> [UInt8] {
        let frame = 2
        var ends: [(end: Int, kind: BarChart.Segment.Kind)] = []
        var sum = 0
        for segment in segments {
            sum = min(1000, sum + max(0, segment.perMille))
            ends.append((frame + (width - 2 * frame) * sum / 1000, segment.kind))
        }
        var pixels: [UInt8] = []
        pixels.reserveCapacity((width + 1) * height)
        for y in 0..<height {
            // No filter.
            pixels.append(0)
            var part = ends.makeIterator()
            var current = part.next()
            for x in 0..<width {
                while let (end, _) = current, x >= end { current = part.next() }
                let isFrame = x < frame || y < frame || x >= width - frame || y >= height - frame
                pixels.append((isFrame ? .frame : Self.ink(of: current?.kind, x, y)).rawValue)
            }
        }
        return image(pixels, width: width, height: height)
    }

    private static func ink(of kind: BarChart.Segment.Kind?, _ x: Int, _ y: Int) -> Ink {
        switch kind {
        case .evidenced: .full
        case .claimed: (x + y) % 16 < 6 ? .full : .light
        case .attainable: x % 12 < 3 && y % 12 < 3 ? .full : .pale
        case nil: .paper
        }
    }

    /// Source: PNG, 11.2.
    private func image(_ pixels: [UInt8], width: Int, height: Int) -> [UInt8] {
        let deflater = Deflater(.wrapped)
        deflater.add(pixels)
        let palette = Ink.allCases.map { colour(of: $0) }.flatMap { [$0.red, $0.green, $0.blue] }
        let header = Self.big(width) + Self.big(height) + [8, 3, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("PLTE", palette) + Self.chunk("IDAT", deflater.finish()) + Self.chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return big(content.count) + named + big(Int(named.crc32))
    }

    /// Four bytes, the highest first.
    private static func big(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
