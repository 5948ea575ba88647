// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/choices.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesWhatWasChosenInTheColumnAndNothingElse()
    {
        const QList<FacetChoice> before{
            {EndpointColumn::Os, {u"Linux"_s}}, {EndpointColumn::PolicyName, {u"Macs"_s, u"Servers"_s}}};
        const QList<FacetChoice> after = withChosen(before, EndpointColumn::Os, {u"macOS"_s});
        QCOMPARE(chosenIn(after, EndpointColumn::Os), QStringList{u"macOS"_s});
        QCOMPARE(chosenIn(after, EndpointColumn::PolicyName), (QStringList{u"Macs"_s, u"Servers"_s}));
        QCOMPARE(chosenIn(after, EndpointColumn::Status), QStringList());
        QCOMPARE(chosenCount(after), 3);
    }

    void isTheSameHoweverItWasMade()
    {
        const auto one = withChosen(
            withChosen({}, EndpointColumn::Os, {u"b"_s, u"a"_s, u"b"_s}), EndpointColumn::Status, {u"healthy"_s});
        const auto other =
            withChosen(withChosen({}, EndpointColumn::Status, {u"healthy"_s}), EndpointColumn::Os, {u"a"_s, u"b"_s});
        QCOMPARE(one, other);
    }

    void withoutValuesThereIsNoChoice()
    {
        QCOMPARE(
            withChosen(withChosen({}, EndpointColumn::Os, {u"a"_s}), EndpointColumn::Os, {}), QList<FacetChoice>());
        QCOMPARE(withChosen({{EndpointColumn::Status, {}}}, EndpointColumn::Os, {}), QList<FacetChoice>());
    }

    void notReportedCanBeChosen()
    {
        const auto choices = withChosen({}, EndpointColumn::Isolation, {QString()});
        QCOMPARE(choices, (QList<FacetChoice>{{EndpointColumn::Isolation, {QString()}}}));
        QCOMPARE(chosenCount(choices), 1);
    }
};

REEVE_GUILESS_TEST_MAIN(TestChoices)
#include "test_choices.moc"
