import { Component } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideAppForTest } from '../../../testing/app-testing';
import { ChipInput } from './chip-input';

@Component({
  selector: 'ccp-form',
  imports: [ChipInput, ReactiveFormsModule],
  template: `<ccp-chip-input inputId="skills" label="Skills" [formControl]="skills" [max]="5" />`,
})
class Form {
  readonly skills = new FormControl<string[]>(['SQL'], {
    nonNullable: true,
    validators: ({ value }) => (value.includes('wrong') ? { web_address: true } : null),
  });
}

describe('ChipInput', () => {
  async function open() {
    const { fixture } = await render(Form, { providers: provideAppForTest() });
    return { skills: fixture.componentInstance.skills, field: screen.getByRole('textbox') };
  }

  it('adds at Enter and at a comma, once whatever the case', async () => {
    const { skills, field } = await open();
    await userEvent.type(field, 'Python{Enter}sql{Enter}dbt,');
    expect(skills.value).toEqual(['SQL', 'Python', 'dbt']);
    expect(skills.dirty).toBe(true);
  });

  it('keeps what was typed when the field is left', async () => {
    const { skills, field } = await open();
    await userEvent.type(field, 'Excel');
    await userEvent.tab();
    expect(skills.value).toEqual(['SQL', 'Excel']);
  });

  it('takes a pasted list apart, as far as there is room', async () => {
    const { skills, field } = await open();
    await userEvent.click(field);
    await userEvent.paste('Figma, Sketch;\nCSS\n, HTML, One too many');
    expect(skills.value).toEqual(['SQL', 'Figma', 'Sketch', 'CSS', 'HTML']);
  });

  it('removes by a button that says what', async () => {
    const { skills } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Remove SQL' }));
    expect(skills.value).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('says what is wrong once the field was left', async () => {
    const { field } = await open();
    await userEvent.type(field, 'wrong{Enter}');
    expect(screen.queryByText(/full web address/)).toBeNull();
    await userEvent.tab();
    await userEvent.tab();
    expect(await screen.findByText(/full web address/)).toBeTruthy();
  });
});
