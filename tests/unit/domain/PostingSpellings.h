#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QVector>

// Ways in which one posting's address is written, system by system, and the noise that links gather on their way.
namespace postulant::test {

// Templates: {c} company, {i} id, {l} a locale like "fr-CA", {n} a language, {t} a title as in an address, {p} a place,
// {g} other digits. Parts of one are chosen anew for each address, but for {c} and {i}.
struct PostingFamily {
    const char* system; // name in the registry
    const char*
        id; // "d8" digits, "x12" hex, "X10" upper hex, "a10" letters and digits with their case, "uuid",
            // "slug", "o8" an "o" and 8 letters and digits, "req" Workday's, "uid" Comeet's; "A8": "d8" or letters
    bool ofCompany; // the same id at another company is another posting
    QVector<const char*> spellings;
};
const QVector<PostingFamily>& postingFamilies();

class Speller {
public:
    explicit Speller(quint32 seed)
        : m_random(seed) {}

    QString id(const QString& kind);
    QString company();
    QString spelling(const char* text, const QString& company, const QString& id);
    // Scheme, host's case, "www.", port, dots, doubled slashes, needless encoding, tracking, order, anchors.
    QString withNoise(const QString& address);
    QString withTracking(const QString& address);
    int below(int end) { return static_cast<int>(m_random.bounded(end)); }
    bool coin() { return below(2) == 0; }

private:
    QString some(const char* characters, int count);
    QString needlesslyEncoded(const QString& text);

    QRandomGenerator m_random;
};

} // namespace postulant::test
