#include "domain/PackageItems.h"

#include "domain/QuestionFamilies.h"
#include "domain/WorkRights.h"

#include <QHash>

#include <algorithm>

namespace postulant {
namespace {

const QString settingSource = QStringLiteral("setting: ");

class Composer {
public:
    Composer(const Profile& profile, const QVector<BankAnswer>& bank, const AnswerPlace& place)
        : m_profile(profile)
        , m_bank(bank)
        , m_place(place)
        , m_chosen(chosenAnswers(bank, place)) {
        for (const BankAnswer& answer : std::as_const(m_chosen)) {
            const QString field = fieldOfQuestion(answer.question);
            if (!field.isEmpty() && (answer.scope != AnswerScope::All || answer.leftBlank)) {
                m_instead.insert(field, &answer);
            }
        }
    }

    void addFields() {
        const QString self =
            m_profile.name.isEmpty() ? QStringLiteral("profile") : QStringLiteral("profile: ") + m_profile.name;
        for (const ProfileField& field : profileFields()) {
            const QString key = QString::fromUtf8(field.key);
            const BankAnswer* answer = m_instead.value(key);
            const QString value =
                answer != nullptr ? answer->answer.trimmed() : fieldValue(m_profile, field, m_place.country);
            if (!value.isEmpty()) {
                add({key, QString::fromUtf8(field.question), value,
                     answer != nullptr ? answerSource(answer->scope) : self, field.sensitivity},
                    answer != nullptr ? answer->id : 0);
            }
        }
    }

    void addAnswers() {
        for (const BankAnswer& answer : std::as_const(m_chosen)) {
            if (!answer.leftBlank && m_instead.value(fieldOfQuestion(answer.question)) != &answer) {
                add({QString(), answer.question, answer.answer.trimmed(), answerSource(answer.scope),
                     sensitivityOf(answer)},
                    answer.id);
            }
        }
    }

    void addAsked(const QStringList& asked) {
        for (const QString& question : asked) {
            const auto best = says(question) ? std::nullopt : bestAnswer(question, m_bank, m_place);
            if (best && !best->answer.leftBlank && best->answer.kind != AnswerKind::File) {
                add({QString(), question, best->answer.answer.trimmed(), answerSource(best->answer.scope),
                     sensitivityOf(best->answer)},
                    best->answer.id);
            }
        }
    }

    void addSettings(const SettingAnswers& settings) {
        static const QString decline = QStringLiteral("Decline to answer");
        for (const ProfileField& field : profileFields()) {
            const QString key = QString::fromUtf8(field.key);
            const bool voluntary = QString::fromUtf8(field.choices).split(u'|').contains(decline);
            if (settings.declineVoluntary && voluntary && !isAnswered(key)) {
                add({key, QString::fromUtf8(field.question), decline,
                     settingSource + QStringLiteral("decline voluntary questions"), field.sensitivity},
                    0);
            }
        }
        if (settings.agreeToProcessing) {
            add({dataConsentKey, QStringLiteral("Do you agree to the processing of the data of this application?"),
                 QStringLiteral("Yes"),
                 settingSource + QStringLiteral("agree to data processing with each application"), Sensitivity::Legal},
                0);
        }
    }

    // So that lint names them.
    void addMissing() {
        for (const ProfileField& field : profileFields()) {
            const QString key = QString::fromUtf8(field.key);
            const bool known = std::any_of(m_items.cbegin(), m_items.cend(),
                                           [&key](const ChosenItem& one) { return one.item.key == key; });
            if (field.required && !known) {
                add({key, QString::fromUtf8(field.question), QString(), QString(), field.sensitivity}, 0);
            }
        }
    }

    QVector<ChosenItem> take() { return std::move(m_items); }

private:
    void add(const PackageItem& item, qint64 answerId) { m_items.append({item, answerId}); }

    // Or left blank on purpose.
    bool isAnswered(const QString& key) const {
        const auto ofField = [&key](const BankAnswer& answer) { return fieldOfQuestion(answer.question) == key; };
        return std::any_of(m_chosen.cbegin(), m_chosen.cend(), ofField) ||
               std::any_of(m_items.cbegin(), m_items.cend(),
                           [&key](const ChosenItem& one) { return one.item.key == key; });
    }

    bool says(const QString& question) const {
        const QString wanted = normalisedQuestion(question);
        return std::any_of(m_items.cbegin(), m_items.cend(), [&wanted](const ChosenItem& one) {
            return normalisedQuestion(one.item.question) == wanted;
        });
    }

    // What was not marked is as grave as its question.
    static Sensitivity sensitivityOf(const BankAnswer& answer) {
        return answer.sensitivity == Sensitivity::Plain ? QuestionFamilies::shipped().sensitivityOf(answer.question)
                                                        : answer.sensitivity;
    }

    const Profile& m_profile;
    const QVector<BankAnswer>& m_bank;
    const AnswerPlace& m_place;
    const QVector<BankAnswer> m_chosen;
    QHash<QString, const BankAnswer*> m_instead; // field → what goes before the profile's value
    QVector<ChosenItem> m_items;
};

} // namespace

QVector<ChosenItem> packageItems(const Profile& profile, const QVector<BankAnswer>& bank, const AnswerPlace& place,
                                 const QStringList& asked, const SettingAnswers& settings) {
    Composer composer(profile, bank, place);
    composer.addFields();
    composer.addAnswers();
    composer.addAsked(asked);
    composer.addSettings(settings);
    composer.addMissing();
    return composer.take();
}

QString answerSource(AnswerScope scope) {
    return scope == AnswerScope::All ? QStringLiteral("answers") : QStringLiteral("answers: this ") + code(scope);
}

bool isSettingSource(QStringView source) {
    return source.startsWith(settingSource);
}

std::optional<AnswerScope> scopeOfSource(QStringView source) {
    for (const AnswerScope scope :
         {AnswerScope::All, AnswerScope::Site, AnswerScope::Company, AnswerScope::Application}) {
        if (source == answerSource(scope)) {
            return scope;
        }
    }
    return std::nullopt;
}

} // namespace postulant
